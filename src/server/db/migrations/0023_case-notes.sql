create table "case_note" (
  "unit_id" text not null,
  "id" text not null,
  "case_id" text not null,
  "round" integer not null,
  "no" integer not null,
  "kind" text not null check ("kind" in ('handed', 'asked', 'returned', 'undone')),
  "by_id" text not null,
  "to_id" text,
  "at" timestamptz(3) not null,
  "words" text,
  "state" text not null check ("state" in ('waiting', 'agreed', 'objected', 'called_off', 'said')),
  "answered_at" timestamptz(3),
  "answer" text
);
create index "case_note_case_id_0" on "case_note" (unit_id, "case_id");
create index "case_note_to_id_1" on "case_note" (unit_id, "to_id") where state = 'waiting';
alter table "case_note" add primary key ("unit_id", "id");

alter table "case_note" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;
