create table "stray" (
  "unit_id" text not null,
  "id" text not null,
  "carrier_id" text not null,
  "kind" text not null check ("kind" in ('destroyed', 'missing', 'misplaced')),
  "heard_in" text not null check ("heard_in" in ('scan', 'count', 'hand_over', 'return')),
  "inventory_id" text,
  "place_id" text,
  "found_by" text not null,
  "found_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'held', 'settled')),
  "held_by" text,
  "held_at" timestamptz(3),
  "held_where" text,
  "doubted" boolean not null,
  "outcome" text check ("outcome" in ('put_back', 'recovered', 'mislabelled', 'real')),
  "settled_by" text,
  "settled_at" timestamptz(3),
  "note" text
);
create index "stray_found_at_id_0" on "stray" (unit_id, "found_at", "id");
create index "stray_carrier_id_kind_1" on "stray" (unit_id, "carrier_id", "kind");
create index "stray_found_at_2" on "stray" (unit_id, "found_at") where status in ('open', 'held');
create index "stray_inventory_id_3" on "stray" (unit_id, "inventory_id") where inventory_id is not null;
alter table "stray" add primary key ("unit_id", "id");

alter table "stray" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;
alter table "stray" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;
