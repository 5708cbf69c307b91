-- Takes away what is written anew from the program: policies, triggers, functions, privileges. What holds data stays. Row-level
-- security stays on: where no policy lets a row through, nobody but the owner sees one. Nobody sees this state: it is part of one
-- transaction with what comes after.
do $$
declare
  one text;
begin
  for one in
    select format('drop policy %I on %s', p.polname, p.polrelid::regclass)
      from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'jingui'))
    union all
    select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'jingui'))
  loop
    execute one;
  end loop;
  for one in
    -- In schema public a site may have its extensions.
    select format('drop function %s', f.oid::regprocedure)
      from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where (n.nspname = 'jingui' or n.nspname = 'public' and f.prorettype = 'trigger'::regtype)
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')
    union all
    select format('revoke all on all %s in schema %I from jingui_app, jingui_sealer, jingui_keeper', what, nspname)
      from pg_namespace, unnest(array['tables', 'sequences', 'functions']) what where nspname in ('public', 'jingui')
    union all
    select format('revoke all on schema %I from jingui_app, jingui_sealer, jingui_keeper', nspname)
      from pg_namespace where nspname in ('public', 'jingui')
  loop
    execute one;
  end loop;
end $$;
