-- The ledger. An entry is written once, inside the act's own transaction; only the sealer gives it its place in the tree, once.
create table public.ledger_entry (
  unit_id text not null,
  id text not null,
  -- Order of writing, and the transaction that wrote: the sealer takes only what no open transaction could still precede.
  ord bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  leaf text not null,
  ops text not null,
  mac bytea not null,
  seq bigint unique,
  leaf_hash bytea,
  primary key (unit_id, id),
  check ((seq is null) = (leaf_hash is null))
);
create index ledger_entry_unsealed on public.ledger_entry (ord) include (xid) where seq is null;

create table public.ledger_tree (
  log text primary key,
  origin text not null,
  alg text not null,
  size bigint not null,
  edge bytea not null,
  root bytea not null
);

create table public.ledger_checkpoint (
  size bigint primary key,
  root bytea not null,
  note text not null,
  at timestamptz(3) not null default now()
);

create table public.ledger_lease (
  log text primary key,
  holder text not null,
  until timestamptz not null
);

create table public.ledger_alarm (
  kind text not null,
  unit_id text,
  entry_id text,
  zh text not null,
  en text not null,
  at timestamptz(3) not null default now(),
  unique nulls not distinct (kind, unit_id, entry_id)
);

create function public.ledger_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null and current_user = 'jingui_sealer' then
    return new;
  end if;
  raise exception 'the ledger is append-only' using errcode = 'restrict_violation';
end $$;
create trigger ledger_append_only before update or delete on public.ledger_entry for each row execute function public.ledger_append_only();
create trigger ledger_no_truncate before truncate on public.ledger_entry for each statement execute function public.ledger_append_only();

create function public.ledger_signed_once() returns trigger language plpgsql as $$
begin
  raise exception 'a signed checkpoint stands' using errcode = 'restrict_violation';
end $$;
create trigger ledger_signed_once before update or delete on public.ledger_checkpoint for each row execute function public.ledger_signed_once();
create trigger ledger_checkpoint_no_truncate before truncate on public.ledger_checkpoint for each statement execute function public.ledger_signed_once();

-- The sealer may give places in the tree and nothing else.
grant usage on schema public to jingui_sealer;
grant select, update (seq, leaf_hash) on public.ledger_entry to jingui_sealer;
grant select, insert, update on public.ledger_tree, public.ledger_lease to jingui_sealer;
grant select, insert on public.ledger_checkpoint, public.ledger_alarm to jingui_sealer;
