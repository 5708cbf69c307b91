create table "day_close" (
  "unit_id" text not null,
  "id" text not null,
  "no" integer not null,
  "since" timestamptz(3),
  "upto" text not null,
  "opening" integer not null,
  "received" integer not null,
  "returned" integer not null,
  "regained" integer not null,
  "lent" integer not null,
  "sent" integer not null,
  "stock" integer not null,
  "difference" integer not null,
  "in_hands" integer not null,
  "in_transit" integer not null,
  "receipts_owed" integer not null,
  "strays_open" integer not null,
  "counts_open" integer not null,
  "not_back" integer not null,
  "finding" text,
  "given_by" text not null,
  "given_at" timestamptz(3) not null,
  "taker_id" text not null,
  "status" text not null check ("status" in ('handed', 'taken')),
  "taken_with" text check ("taken_with" in ('pin', 'session')),
  "taken_at" timestamptz(3),
  "taker_finding" text,
  constraint "day_close_no_unique" unique (unit_id, "no")
);
create index "day_close_given_at_id_0" on "day_close" (unit_id, "given_at", "id");
alter table "day_close" add primary key ("unit_id", "id");

alter table "day_close" add foreign key (unit_id, "taker_id") references "person" (unit_id, id) deferrable initially deferred;
