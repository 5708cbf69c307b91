/**
 * How often PostgreSQL looks after tables. Whatever it finds changed in one makes every connection plan anew all that asks for it: some 80 ms
 * of processor time at twelve connections, each time. As it does by itself, after a tenth of a table changed, tables in their first hours
 * were measured and cleared in every round. So they are measured when they have doubled, and cleared of a thousand rows at least.
 *
 * An entry of the ledger is written once more when it is sealed. Where there is room for that on its own page, only what differs goes to the
 * WAL, not its text once more; half of each page is kept for it.
 */
export const upkeepSql = `do $$
declare
  one record;
begin
  for one in select oid::regclass as name from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'jingui'::regnamespace) loop
    execute format('alter table %s set (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_insert_scale_factor = 1)', one.name);
  end loop;
  alter table public.ledger_entry set (fillfactor = 50);
end $$;`;
