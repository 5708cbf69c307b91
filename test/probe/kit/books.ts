import type pg from 'pg';

/** One row of the unit as the database's owner reads it: no wall stands before him. */
export interface Row {
  readonly table: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All that is written down in a unit, and when it was looked at. */
export interface Books {
  readonly now: string;
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, readonly Row[]>;
}

const columns = `
  select table_name as "table", array_agg(column_name::text) as columns
  from information_schema.columns
  where table_schema = 'public' and table_name in (
    select table_name from information_schema.columns where table_schema = 'public' and column_name = 'unit_id')
  group by table_name`;

/** Every row of every table that belongs to the unit. What has no id of its own is named by what it is part of. */
export async function booksOf(client: pg.Client, unit: string, now: string): Promise<Books> {
  const tables = await client.query<{ table: string; columns: string[] }>(columns);
  const rows: Row[] = [];
  for (const { table } of tables.rows) {
    const found = await client.query<{ data: Row['data'] }>(
      `select to_jsonb(t.*) as data from public.${client.escapeIdentifier(table)} t where unit_id = $1`,
      [unit],
    );
    for (const { data } of found.rows) rows.push({ table, id: typeof data.id === 'string' ? data.id : '', data });
  }
  return { now, rows, byId: Map.groupBy(rows, ({ id }) => id) };
}

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
