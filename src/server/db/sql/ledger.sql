-- The ledger: an entry is written once, inside the act's own transaction; only the sealer gives it its place in the tree, once.
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
grant select, insert, update on public.ledger_tree to jingui_sealer;
grant select, insert on public.ledger_checkpoint, public.ledger_alarm to jingui_sealer;

alter table public.ledger_entry enable row level security;
-- By SQL too: what one did oneself, what was done about oneself, and for who oversees the rest, of which read/ledger-shown.ts shows him less.
create policy unit_read on public.ledger_entry for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and (
  actor = current_setting('jingui.person', true) or object_table = 'person' and object_id = current_setting('jingui.person', true)
  or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')
  or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:audit\\_admin\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%'])));
create policy unit_write on public.ledger_entry for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create trigger heed_entry before insert on public.ledger_entry for each row
  when (row_security_active('public.ledger_entry'::regclass)) execute function jingui.heed_entry();
-- Neither place in the tree nor order of writing is the application's to give.
-- What rows an act made is in `ops`, of every level: it is for the export, which is the owner's, and for no session to read.
grant select (unit_id, id, ord, xid, leaf, seq, leaf_hash, at, actor, act, outcome, clauses, object_table, object_id, late),
  insert (unit_id, id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late)
  on public.ledger_entry to jingui_app;
grant select on public.ledger_checkpoint, public.ledger_alarm to jingui_app;
