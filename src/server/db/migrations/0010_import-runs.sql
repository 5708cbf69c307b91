create table "import_run" (
  "unit_id" text not null,
  "id" text not null,
  "job_id" text not null,
  "person_id" text not null,
  "sha256" text not null,
  "stamp" text not null,
  "own_from" text not null,
  "documents" integer not null,
  "done" integer not null,
  "registered" integer not null,
  "held" integer not null
);
create index "import_run_job_id_0" on "import_run" (unit_id, "job_id");
alter table "import_run" add primary key ("unit_id", "id");

create index on public.document using btree (unit_id, source, id);

alter table "import_run" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
