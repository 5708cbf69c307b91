-- Which keys of the vault belong to which thing of a unit: a row's, by its table and key, or a file's, by its upload. They go with it.
create table jingui.object_key (
  ref text primary key,
  unit_id text not null,
  of_table text not null,
  of_id text not null,
  -- Of the level key that wraps it; null where that is the one for what concerns persons.
  level integer,
  made_at timestamptz not null default now(),
  -- Since then what it sealed is gone and it is to be destroyed.
  gone_at timestamptz
);
create index object_key_of on jingui.object_key (unit_id, of_table, of_id);
create index object_key_gone on jingui.object_key (gone_at) where gone_at is not null;

alter table jingui.installation add column "sealed_at" timestamp with time zone;
