-- What the application role may touch beside the modules' tables. It owns nothing, so policies bind it.
grant usage on schema public, jingui to jingui_app;
revoke all on all tables in schema jingui from public, jingui_app, jingui_keeper;
-- PostgreSQL lets everybody call a new function. Ours are for whom they are granted to; those of a site's extensions stay as they are.
do $$
declare
  one regprocedure;
begin
  for one in
    select f.oid from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where (n.nspname = 'jingui' or n.nspname = 'public' and f.prorettype = 'trigger'::regtype)
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')
  loop
    execute format('revoke all on function %s from public', one);
  end loop;
end $$;
grant execute on all functions in schema jingui to jingui_app;
-- What only functions of the wall itself may ask.
revoke all on function jingui.subject(text, text), jingui.work_out(text, text, timestamptz),
  jingui.keep_standing(text, text, bigint, timestamptz), jingui.let_speak(text, text, integer[], text, text[], text, text, text), jingui.proof(text, text, text, text, text, text),
  jingui.said_proof(text), jingui.said_by(text), jingui.lets(text[]) from public, jingui_app;

-- What PostgreSQL lets everybody call and the application has no use for: locks of one number, by which servers agree who leads, seals and
-- writes keys (its own have two); the end of what another connection does; large objects, which no policy binds; messages in the log of
-- what is written. It takes a superuser, as the bundled server has; without one they stay as they are.
do $$
declare
  one regprocedure;
begin
  for one in
    select f.oid from pg_proc f where f.pronamespace = 'pg_catalog'::regnamespace
      and (f.proname ~ '^pg_(try_)?advisory_(xact_)?lock(_shared)?$' and f.pronargs = 1
        or f.proname in ('pg_cancel_backend', 'pg_terminate_backend', 'lo_creat', 'lo_create', 'lo_from_bytea', 'pg_logical_emit_message', 'pg_export_snapshot'))
  loop
    execute format('revoke execute on function %s from public', one);
    execute format('grant execute on function %s to jingui_sealer, jingui_keeper, %I', one, current_user);
  end loop;
exception when insufficient_privilege then
  null;
end $$;

-- Policies read settings as they stand (session.sql), so no expression of the application's may write one. It takes a superuser, as the bundled
-- server has. Where `set_config` stays everybody's, policies ask for the proof each time they are asked, once for a statement.
do $$
declare
  one record;
  written constant text := 'current_setting\(''jingui\.(\w+)''::text, true\)';
  proven constant text := '(select jingui.said(''\1''))';
begin
  revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
  if not has_function_privilege('jingui_app', 'pg_catalog.set_config(text, text, boolean)', 'execute') then
    execute format('grant execute on function pg_catalog.set_config(text, text, boolean) to jingui_sealer, jingui_keeper, %I', current_user);
    return;
  end if;
  for one in
    select p.polname, p.polrelid::regclass as of_table, pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as made
      from pg_policy p where 'jingui_app'::regrole = any(p.polroles)
  loop
    execute format('alter policy %I on %s %s %s', one.polname, one.of_table,
      'using (' || regexp_replace(one.seen, written, proven, 'g') || ')', 'with check (' || regexp_replace(one.made, written, proven, 'g') || ')');
  end loop;
end $$;
