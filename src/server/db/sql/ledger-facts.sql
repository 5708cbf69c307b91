-- The same facts as in the leaf, for queries; the leaf is what counts and what is verified.
alter table public.ledger_entry
  add column at timestamptz(3) not null,
  add column actor text,
  add column act text not null,
  add column outcome text not null,
  add column clauses text[] not null,
  add column object_table text,
  add column object_id text,
  add column late boolean not null;
create index ledger_entry_unit on public.ledger_entry (unit_id, id desc);
-- A look at a list names all it showed, joined by commas: too long for a key of a B-tree.
create index ledger_entry_object on public.ledger_entry using gin (string_to_array(object_id, ','));
create index ledger_entry_clauses on public.ledger_entry using gin (clauses);

alter table public.ledger_entry enable row level security;
create policy unit_read on public.ledger_entry for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on public.ledger_entry for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy sealer_all on public.ledger_entry to jingui_sealer using (true) with check (true);
-- Neither place in the tree nor order of writing is the application's to give.
-- What rows an act made is in `ops`, of every level: it is for the export, which is the owner's, and for no session to read.
grant select (unit_id, id, ord, xid, leaf, seq, leaf_hash, at, actor, act, outcome, clauses, object_table, object_id, late),
  insert (unit_id, id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late)
  on public.ledger_entry to jingui_app;
grant select on public.ledger_checkpoint, public.ledger_alarm to jingui_app;
