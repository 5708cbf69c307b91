create table "directory_link" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "issuer" text not null,
  "subject" text not null,
  "linked_by" text not null,
  "linked_at" timestamptz(3) not null,
  constraint "directory_link_issuer_subject_unique" unique (unit_id, "issuer", "subject"),
  constraint "directory_link_person_id_issuer_unique" unique (unit_id, "person_id", "issuer")
);
alter table "directory_link" add primary key ("unit_id", "id");

alter table "directory_link" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
