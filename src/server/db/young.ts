import type { Column, Table } from '#kernel/table.ts';
import { literal } from './quote.ts';

/**
 * What PostgreSQL is told of tables it has not measured yet. Statements are planned once (`database.ts`), many of them while their tables
 * are empty. It then takes a unit to be one row in two hundred and a status to be as rare as a copy, so that any index is as good as any
 * other once the unit is given: it walked through all obligations of a unit for those of one copy. So it is told how many values there are
 * where that is known beforehand; what it measures itself replaces that. Before PostgreSQL 18 it cannot be told.
 */
export function youngSql(tables: readonly Table[]): string {
  const known = tables.flatMap(({ name, columns }) =>
    Object.entries(columns).flatMap(([column, spec]) => {
      const values = valuesOf(column, spec);
      return values === undefined ? [] : [`(${literal(name)}, ${literal(column)}, ${values})`];
    }),
  );
  return `do $$
declare
  young record;
begin
  if current_setting('server_version_num')::integer < 180000 then
    return;
  end if;
  for young in
    select k.of_table, k.of_column, k.often from (values
${known.map((one) => `      ${one}`).join(',\n')}
    ) k (of_table, of_column, often) join pg_class c on c.relname = k.of_table
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.reltuples < 0
  loop
    perform pg_restore_attribute_stats('schemaname', 'public', 'relname', young.of_table, 'attname', young.of_column, 'inherited', false,
      'null_frac', 0::real, 'avg_width', 8, 'n_distinct', young.often::real);
  end loop;
end $$;`;
}

/** One unit has nearly everything. */
function valuesOf(column: string, { sql, choices }: Column<unknown>): number | undefined {
  if (column === 'unit_id') return 1;
  return sql === 'boolean' ? 2 : choices?.length;
}
