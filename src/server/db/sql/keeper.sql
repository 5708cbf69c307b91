-- What the server does beside people's acts, as a role of its own that is neither the owner's nor the application's: it seals, goes over what
-- is sealed, keeps time, and asks whether passwords, sessions, factors and links are those that entries made. It reads the ledger of all
-- units; of their rows it reads nothing, and it writes none.
grant usage on schema public, jingui to jingui_keeper;
grant select on public.ledger_entry, public.ledger_tree, public.ledger_checkpoint, public.ledger_alarm to jingui_keeper;
grant insert on public.ledger_alarm to jingui_keeper;
create policy keeper_read on public.ledger_entry for select to jingui_keeper using (true);
grant select (login, unit_id, person_id, hash, one_time) on jingui.credential to jingui_keeper;
grant select, update (correction_ms, melting_since) on jingui.installation to jingui_keeper;
grant execute on function jingui.correction() to jingui_keeper;

-- The newest time that an entry of any unit bears.
create function jingui.last_written() returns timestamptz
  language sql stable security definer set search_path = pg_catalog as $$
  select max(e.at) from public.unit u,
    lateral (select at from public.ledger_entry where unit_id = u.unit_id order by id desc limit 1) e
$$;

-- Whether somebody saw the last notice of this kind, of some unit: the machine is one for all of them.
create function jingui.is_seen(of_kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from (
    select distinct on (unit_id) seen_at from public.alert where kind = of_kind and to_role = 'system_admin' order by unit_id, at desc) last
  where seen_at is not null)
$$;

revoke all on function jingui.last_written(), jingui.is_seen(text) from public;
grant execute on function jingui.last_written(), jingui.is_seen(text) to jingui_keeper;
