import type pg from 'pg';

/** `table.column` of every column of schema public: a database of an earlier schema has not all that is declared. */
export async function columnsThere(client: pg.ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
  );
  return new Set(rows.map(({ name }) => name));
}
