import { createHash } from 'node:crypto';
import type { Table } from '#kernel/table.ts';
import type { Connection } from '../database.ts';
import { quote } from '../db/ddl.ts';

export interface Checked {
  readonly rows: number;
  readonly sum: string;
}

export interface RowLine {
  readonly row: string;
  readonly key: string;
  readonly sha256: string;
}

/** Rows taken or put back at a time. */
export const page = 1000;

/** The rows of a table as they are compared, with their key; the unit is the same for all. */
export function rowsOf(source: string, { columns, options }: Table): string {
  const all = Object.keys(columns).map(quote).join(', ');
  const key = `jsonb_build_array(${options.key.map((one) => `r.${quote(one)}`).join(', ')})::text`;
  return `select x.row, x.key, encode(sha256(convert_to(x.row, 'UTF8')), 'hex') as sha256
    from (select to_jsonb(r)::text as row, ${key} as key from (select ${all} from ${source}) r) x`;
}

/** Sums a table row by row in the order of its key, through a cursor. */
export async function sum(
  connection: Connection,
  source: string,
  table: Table,
  each?: (rows: readonly RowLine[]) => Promise<void>,
): Promise<Checked> {
  const hash = createHash('sha256');
  await connection.client.query(
    `declare drill_rows no scroll cursor for ${rowsOf(source, table)} order by x.key collate "C"`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await connection.client.query<RowLine>(`fetch ${page} from drill_rows`);
    for (const { sha256 } of rows) hash.update(sha256);
    if (each) await each(rows);
    count += rows.length;
    if (rows.length < page) break;
  }
  await connection.client.query('close drill_rows');
  return { rows: count, sum: hash.digest('hex') };
}
