import type pg from 'pg';
import type { Table } from '#kernel/table.ts';

interface ColumnAt {
  readonly table: string;
  readonly column: string;
  readonly sealed: boolean;
}

/** The columns of tables that hold something sealed, by the numbers under which PostgreSQL tells where a value of a result comes from. */
export type Columns = ReadonlyMap<number, ReadonlyMap<number, ColumnAt>>;

export async function columnsIn(client: pg.ClientBase, tables: Iterable<Table>): Promise<Columns> {
  const sealing = new Map([...tables].filter((one) => isSealing(one)).map((one) => [one.name, one]));
  const { rows } = await client.query<{ relation: number; no: number; table: string; column: string }>(
    `select c.oid::bigint as relation, a.attnum::int as no, c.relname as "table", a.attname as "column"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1)`,
    [[...sealing.keys()]],
  );
  const columns = new Map<number, Map<number, ColumnAt>>();
  for (const { relation, no, table, column } of rows) {
    const of = columns.get(Number(relation)) ?? new Map<number, ColumnAt>();
    columns.set(Number(relation), of);
    of.set(no, { table, column, sealed: sealing.get(table)?.columns[column]?.sealed === true });
  }
  return columns;
}

function isSealing({ columns }: Table): boolean {
  return Object.values(columns).some((column) => column.sealed);
}
