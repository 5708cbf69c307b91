-- What the server does beside people's acts, as a role of its own that is neither the owner's nor the application's: it seals, goes over what
-- is sealed, keeps time, and asks whether passwords, sessions, factors and links are those that entries made. It reads the ledger of all
-- units; of their rows it reads nothing, and it writes none.
-- Roles are the whole database server's, where other installations may have theirs: of this database it serves its own keeper, or the owner.
create function jingui.is_own() returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select session_user = 'jingui_keeper' or session_user = (select 'jingui_keeper_' || i.id from jingui.installation i)
    or pg_has_role(session_user, (select c.relowner from pg_class c where c.oid = 'jingui.installation'::regclass), 'member')
$$;
revoke all on function jingui.is_own() from public;
grant execute on function jingui.is_own() to jingui_keeper, jingui_sealer;
grant usage on schema jingui to jingui_sealer;

create policy sealer_all on public.ledger_entry to jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy keeper_read on public.ledger_entry for select to jingui_keeper using ((select jingui.is_own()));
alter table jingui.credential enable row level security;
create policy keeper_read on jingui.credential for select to jingui_keeper using ((select jingui.is_own()));
alter table public.ledger_tree enable row level security;
alter table public.ledger_checkpoint enable row level security;
alter table public.ledger_alarm enable row level security;
create policy own on public.ledger_tree to jingui_keeper, jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy own on public.ledger_checkpoint to jingui_keeper, jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy own on public.ledger_alarm to jingui_keeper, jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy app_read on public.ledger_checkpoint for select to jingui_app using (true);
create policy app_read on public.ledger_alarm for select to jingui_app using (true);

grant usage on schema public, jingui to jingui_keeper;
grant select on public.ledger_entry, public.ledger_tree, public.ledger_checkpoint, public.ledger_alarm to jingui_keeper;
grant insert on public.ledger_alarm to jingui_keeper;
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
