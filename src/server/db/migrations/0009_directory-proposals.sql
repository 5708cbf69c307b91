create table "directory_proposal" (
  "unit_id" text not null,
  "id" text not null,
  "kind" text not null check ("kind" in ('new', 'called', 'placed', 'gone')),
  "issuer" text not null,
  "subject" text not null,
  "link_id" text,
  "person_id" text,
  "name" text,
  "department" text,
  "read_at" timestamptz(3) not null,
  "state" text not null check ("state" in ('open', 'met', 'rejected', 'over')),
  "closed_by" text,
  "closed_at" timestamptz(3),
  "reason" text
);
create index "directory_proposal_issuer_subject_0" on "directory_proposal" (unit_id, "issuer", "subject");
create index "directory_proposal_state_1" on "directory_proposal" (unit_id, "state");
create index "directory_proposal_person_id_2" on "directory_proposal" (unit_id, "person_id");
alter table "directory_proposal" add primary key ("unit_id", "id");

create table "directory_reading" (
  "unit_id" text not null,
  "id" text not null,
  "issuer" text not null,
  "at" timestamptz(3) not null,
  "by" text not null,
  "people" integer not null,
  "aside" integer not null,
  "proposed" integer not null,
  "over" integer not null
);
alter table "directory_reading" add primary key ("unit_id", "id");

alter table "directory_proposal" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
