-- What the application role may touch beside the modules' tables. It owns nothing, so policies bind it.
grant usage on schema public, jingui to jingui_app;
revoke all on all tables in schema jingui from public, jingui_app;
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
revoke all on function jingui.subject(text, text), jingui.let_speak(text, integer[], text, text[]), jingui.proof(text, text)
  from public, jingui_app;
