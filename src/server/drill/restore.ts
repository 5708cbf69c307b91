import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Table } from '#kernel/table.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { quote } from '../db/ddl.ts';
import type { Archive } from './archive.ts';
import { type Checked, page, rowsOf, sum } from './sum.ts';

export interface Restored extends Checked {
  /** Keys of rows that came back otherwise, came back too many, or did not come back: the first of them. */
  readonly differing: readonly string[];
}

/** Rows of one table that are named at most. */
const named = 20;

/** Loads the archive into scratch tables that go with the transaction, and compares what they hold then with what was taken. */
export async function restoreFrom(app: App, archive: Archive): Promise<Map<string, Restored>> {
  return app.db.transaction(async (connection) => {
    for (const { name } of archive.tables) {
      await connection.client.query(
        `create temp table ${quote(`drill_${name}`)} (like public.${quote(name)} including constraints including indexes) on commit drop`,
      );
    }
    await load(connection, archive);
    const after = new Map<string, Restored>();
    for (const [at, table] of archive.tables.entries()) {
      const checked = await sum(connection, scratch(table), table);
      const same = checked.sum === archive.before.get(table.name)?.sum;
      after.set(table.name, { ...checked, differing: same ? [] : await differingRows(connection, archive, at) });
    }
    return after;
  });
}

function scratch({ name }: Table): string {
  return `pg_temp.${quote(`drill_${name}`)}`;
}

async function load({ client }: Connection, { tables, rows: file }: Archive): Promise<void> {
  for await (const { at, lines } of runsOf(file)) {
    const table = tables[at];
    if (!table) continue;
    const name = scratch(table);
    await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
      `[${lines.join(',')}]`,
    ]);
  }
}

/** Only a table whose sum differs is gone through row by row. */
async function differingRows({ client }: Connection, { tables, sums }: Archive, at: number): Promise<string[]> {
  const table = tables[at] as Table;
  await client.query('create temp table if not exists drill_sums (key text, sha256 text) on commit drop');
  await client.query('truncate drill_sums');
  for await (const run of runsOf(sums)) {
    if (run.at !== at) continue;
    const taken = run.lines.map((line) => line.split('\t'));
    await client.query('insert into drill_sums select * from unnest($1::text[], $2::text[])', [
      taken.map(([, key]) => key),
      taken.map(([sha256]) => sha256),
    ]);
  }
  const { rows } = await client.query<{ key: string }>(
    `select key from drill_sums s full join (${rowsOf(scratch(table), table)}) r using (key)
     where s.sha256 is distinct from r.sha256 order by key collate "C" limit ${named}`,
  );
  return rows.map(({ key }) => (JSON.parse(key) as unknown[]).join(' '));
}

/** Lines of one table that follow each other, a page at a time, without the table's number. */
async function* runsOf(file: string): AsyncGenerator<{ readonly at: number; readonly lines: readonly string[] }> {
  let run: { at: number; lines: string[] } = { at: 0, lines: [] };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const tab = line.indexOf('\t');
    const at = Number(line.slice(0, tab));
    if (at !== run.at || run.lines.length >= page) {
      if (run.lines.length > 0) yield run;
      run = { at, lines: [] };
    }
    run.lines.push(line.slice(tab + 1));
  }
  if (run.lines.length > 0) yield run;
}
