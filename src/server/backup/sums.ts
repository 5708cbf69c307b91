import type pg from 'pg';
import type { Table } from '#kernel/table.ts';
import { columnsThere } from '../db/columns-there.ts';
import { quote } from '../db/quote.ts';

export interface Checked {
  readonly rows: number;
  readonly sum: string;
}

/** What a unit's tables hold, by the table's name; a table that is absent holds nothing of it. */
export type Sums = Readonly<Record<string, Checked>>;

/**
 * The tables the ledger rebuilds, summed row by row in the order of their keys, by unit. Wants a transaction of its own. A database of an
 * earlier schema is summed over what it has.
 */
export async function sumsOf(client: pg.ClientBase, tables: Iterable<Table>): Promise<Map<string, Sums>> {
  // Instants are written in the zone of the session.
  await client.query("set local timezone to 'UTC'");
  const sums = new Map<string, Record<string, Checked>>();
  const there = await columnsThere(client);
  for (const table of tables) {
    const columns = Object.keys(table.columns).filter((one) => there.has(`${table.name}.${one}`));
    if (table.options.ledgered === false || columns.length === 0) continue;
    const { rows } = await client.query<{ unit: string } & Checked>(sumOf(table, columns));
    for (const { unit, ...checked } of rows) {
      const held = sums.get(unit) ?? {};
      held[table.name] = checked;
      sums.set(unit, held);
    }
  }
  return sums;
}

function sumOf({ name, options }: Table, columns: readonly string[]): string {
  const all = columns.map(quote).join(', ');
  const key = `jsonb_build_array(${options.key.map((one) => `r.${quote(one)}`).join(', ')})::text`;
  const row = "sha256(convert_to(to_jsonb(r)::text, 'UTF8'))";
  return `select unit_id as unit, count(*)::int as rows,
      encode(sha256(string_agg(${row}, ''::bytea order by ${key} collate "C")), 'hex') as sum
    from (select ${all} from ${quote(name)}) r group by unit_id`;
}
