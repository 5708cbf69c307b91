-- The ledger. An entry is written once, inside the act's own transaction; only the sealer gives it its place in the tree, once.
create table public.ledger_entry (
  xid xid8 not null default pg_current_xact_id(),
  id text primary key,
  unit_id text not null,
  leaf text not null,
  ops text not null,
  mac bytea not null,
  seq bigint unique,
  leaf_hash bytea,
  -- The same facts as in the leaf, for queries; the leaf is what counts.
  at timestamptz(3) not null,
  actor text,
  act text not null,
  outcome text not null,
  clauses text[] not null,
  object_table text,
  object_id text,
  late boolean not null
);
create index ledger_entry_unsealed on public.ledger_entry (xid, id) where seq is null;
create index ledger_entry_unit on public.ledger_entry (unit_id, id desc);
create index ledger_entry_object on public.ledger_entry (unit_id, object_id, id desc);
create index ledger_entry_clauses on public.ledger_entry using gin (clauses) with (fastupdate = on);

create table public.ledger_tree (
  one boolean primary key default true check (one),
  size bigint not null,
  frontier jsonb not null
);

create table public.ledger_checkpoint (
  size bigint primary key,
  note text not null,
  at timestamptz(3) not null default now()
);

create table public.ledger_lease (
  one boolean primary key default true check (one),
  holder text not null,
  until timestamptz not null
);

create table public.ledger_alarm (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  entry_id text,
  says text not null
);

create function public.ledger_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null and old.leaf_hash is null and new.leaf_hash is not null
     and (new.xid, new.id, new.unit_id, new.leaf, new.ops, new.mac) = (old.xid, old.id, old.unit_id, old.leaf, old.ops, old.mac) then
    return new;
  end if;
  raise exception 'the ledger is append-only' using errcode = 'restrict_violation';
end $$;
create trigger ledger_append_only before update or delete on public.ledger_entry for each row execute function public.ledger_append_only();
create trigger ledger_no_truncate before truncate on public.ledger_entry for each statement execute function public.ledger_append_only();

alter table public.ledger_entry enable row level security;
create policy unit_read on public.ledger_entry for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on public.ledger_entry for insert to jingui_app with check (unit_id = (select jingui.unit()));
grant select, insert on public.ledger_entry to jingui_app;
grant select on public.ledger_checkpoint, public.ledger_alarm to jingui_app;
