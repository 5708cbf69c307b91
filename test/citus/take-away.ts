import type pg from 'pg';

/**
 * What keeps tables from being distributed, taken away in a database made for the test, to see how far it goes without: triggers; policies
 * that ask sub-queries or are asked of a whole row, of which only the unit is left; keys that hold over all units.
 */
export async function takeAway(client: pg.ClientBase, units: readonly string[]): Promise<void> {
  await client.query(`do $$
declare
  one record;
begin
  for one in select t.tgname, t.tgrelid::regclass as of_table from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace in ('public'::regnamespace, 'jingui'::regnamespace)
  loop
    execute format('drop trigger %I on %s', one.tgname, one.of_table);
  end loop;
  for one in select p.polname, p.polrelid::regclass as of_table, p.polpermissive,
      case when 'jingui_app'::regrole = any(p.polroles) then 'unit_id = current_setting(''jingui.unit'', true)' else 'true' end as instead,
      pg_get_expr(p.polqual, p.polrelid) ~* '\\(\\s*select' as seen, pg_get_expr(p.polwithcheck, p.polrelid) ~* '\\(\\s*select' as made
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace in ('public'::regnamespace, 'jingui'::regnamespace)
  loop
    if not one.polpermissive then
      execute format('drop policy %I on %s', one.polname, one.of_table);
    else
      if one.seen then
        execute format('alter policy %I on %s using (%s)', one.polname, one.of_table, one.instead);
      end if;
      if one.made then
        execute format('alter policy %I on %s with check (%s)', one.polname, one.of_table, one.instead);
      end if;
    end if;
  end loop;
end $$`);
  const { rows } = await client.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop from pg_constraint k
     where k.contype in ('p', 'u') and k.conrelid::regclass = any($1::regclass[])
       and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'unit_id' and a.attnum = any(k.conkey))`,
    [units.map((table) => table.replace(/\.(.*)/, '."$1"'))],
  );
  for (const { drop } of rows) await client.query(drop);
}
