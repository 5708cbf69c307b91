import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { zone } from '#kernel/calendar.ts';
import type { Table } from '#kernel/table.ts';
import type { Answer } from './act/answer.ts';
import { enter } from './act/enter.ts';
import { runProcedure } from './act/index.ts';
import type { App } from './app.ts';
import type { Connection } from './database.ts';
import { quote } from './db/ddl.ts';

interface Checked {
  readonly rows: number;
  readonly sum: string;
}

/** Rows taken or put back at a time. */
const page = 1000;

/**
 * A restore drill (SYSTEM-015): every ledgered table of the unit is exported to a file, restored from it into a scratch copy
 * with the same constraints, and both are summed row by row. The result is recorded by the procedure like any other act.
 */
export async function drill(app: App, unitId: string): Promise<Answer> {
  const begun = performance.now();
  const folder = path.join(app.filesDir, '.drill');
  const file = path.join(folder, randomBytes(8).toString('hex'));
  const tables = [...app.modules.tables.values()].filter((table) => table.options.ledgered !== false);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const { before, now } = await exportTo(app, unitId, tables, file);
    const after = await restoreFrom(app, tables, file);
    const compared = tables.map(({ name }) => ({
      table: name,
      rows: before.get(name)?.rows ?? 0,
      before: before.get(name)?.sum ?? '',
      after: after.get(name)?.sum ?? '',
    }));
    const same = compared.every((one) => one.before === one.after);
    const input = {
      started_at: now,
      duration_ms: Math.round(performance.now() - begun),
      result: same ? 'same' : 'different',
      tables: compared,
    };
    return await runProcedure(app, { procedure: 'system.record-drill', input, token: app.systemToken, asUnit: unitId });
  } finally {
    await rm(file, { force: true });
  }
}

/** Holds the drill a unit owes, at night or in the last days of the turn. */
export async function drillIfDue(app: App, unitId: string): Promise<void> {
  const owed = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unitId);
    const [row] = await connection.query<{ due_at: string }>(
      `select due_at from obligation where unit_id = $1 and clause = 'SYSTEM-015' and status in ('open', 'overdue') order by due_at limit 1`,
      [unitId],
    );
    return row && presence ? { due: row.due_at, now: presence.now } : undefined;
  });
  if (!owed) return;
  const night = Temporal.Instant.from(owed.now).toZonedDateTimeISO(zone).hour < 6;
  const pressing = Date.parse(owed.due) - Date.parse(owed.now) < 7 * 86_400_000;
  if (night || pressing) await drill(app, unitId);
}

/** One snapshot of the unit, a line per row: the table's number, then the row. */
export async function exportTo(app: App, unitId: string, tables: readonly Table[], file: string) {
  const out = await open(file, 'wx', 0o600);
  try {
    return await app.db.transaction(async (connection) => {
      await connection.client.query('set transaction isolation level repeatable read');
      const presence = await enter(app, connection, app.systemToken, unitId);
      if (!presence) throw new Error(`unit ${unitId} is gone`);
      const before = new Map<string, Checked>();
      for (const [at, table] of tables.entries()) {
        const where = `where unit_id = ${connection.client.escapeLiteral(unitId)}`;
        before.set(
          table.name,
          await sum(connection, `${quote(table.name)} ${where}`, table, (rows) => put(out, at, rows)),
        );
      }
      return { before, now: presence.now };
    });
  } finally {
    await out.close();
  }
}

async function put(out: FileHandle, at: number, rows: readonly string[]): Promise<void> {
  await out.write(rows.map((row) => `${at}\t${row}\n`).join(''));
}

/** Loads the file into scratch tables that go with the transaction, and sums what they hold then. */
export async function restoreFrom(app: App, tables: readonly Table[], file: string): Promise<Map<string, Checked>> {
  return app.db.transaction(async (connection) => {
    const scratch = (table: Table) => `pg_temp.${quote(`drill_${table.name}`)}`;
    for (const table of tables) {
      await connection.client.query(
        `create temp table ${quote(`drill_${table.name}`)} (like public.${quote(table.name)} including constraints including indexes) on commit drop`,
      );
    }
    let pending: { at: number; rows: string[] } = { at: 0, rows: [] };
    const flush = async () => {
      const table = tables[pending.at];
      if (!table || pending.rows.length === 0) return;
      const name = scratch(table);
      await connection.client.query(
        `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
        [`[${pending.rows.join(',')}]`],
      );
    };
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const tab = line.indexOf('\t');
      const at = Number(line.slice(0, tab));
      if (at !== pending.at || pending.rows.length >= page) {
        await flush();
        pending = { at, rows: [] };
      }
      pending.rows.push(line.slice(tab + 1));
    }
    await flush();
    const after = new Map<string, Checked>();
    for (const table of tables) after.set(table.name, await sum(connection, scratch(table), table));
    return after;
  });
}

/** Sums a table row by row in the order of its key, through a cursor. */
async function sum(
  connection: Connection,
  source: string,
  table: Table,
  each?: (rows: readonly string[]) => Promise<void>,
): Promise<Checked> {
  const hash = createHash('sha256');
  const order = ['unit_id', ...table.options.key].map(quote).join(', ');
  const columns = Object.keys(table.columns).map(quote).join(', ');
  const rowsOf = `select to_jsonb(r)::text as row from (select ${columns} from ${source} order by ${order}) r`;
  await connection.client.query(`declare drill_rows no scroll cursor for ${rowsOf}`);
  let count = 0;
  for (;;) {
    const { rows } = await connection.client.query<{ row: string }>(`fetch ${page} from drill_rows`);
    for (const { row } of rows) hash.update(`${row}\n`);
    if (each) await each(rows.map(({ row }) => row));
    count += rows.length;
    if (rows.length < page) break;
  }
  await connection.client.query('close drill_rows');
  return { rows: count, sum: hash.digest('hex') };
}
