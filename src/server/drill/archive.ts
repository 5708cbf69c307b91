import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '#kernel/json.ts';
import type { Table } from '#kernel/table.ts';
import { enter } from '../act/enter.ts';
import type { App } from '../app.ts';
import { quote } from '../db/ddl.ts';
import { type Checked, type RowLine, sum } from './sum.ts';

/** What a unit's tables held at one moment: the rows, and beside them what each must be when it comes back. */
export interface Archive {
  readonly unit: string;
  readonly tables: readonly Table[];
  /** A line per row: the table's number, then the row. */
  readonly rows: string;
  /** A line per row: the table's number, the row's sum and its key. */
  readonly sums: string;
  readonly before: ReadonlyMap<string, Checked>;
  readonly now: Instant;
}

/** One snapshot of the unit's ledgered tables. */
export async function takeArchive(app: App, unit: string): Promise<Archive> {
  const folder = path.join(app.filesDir, '.drill');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const rows = path.join(folder, randomBytes(8).toString('hex'));
  const files = { rows, sums: `${rows}.sums` };
  const tables = [...app.modules.tables.values()].filter((table) => table.options.ledgered !== false);
  const out = await open(files.rows, 'wx', 0o600);
  const sums = await open(files.sums, 'wx', 0o600);
  try {
    return await app.db.transaction(async (connection) => {
      await connection.client.query('set transaction isolation level repeatable read');
      const presence = await enter(app, connection, app.systemToken, unit);
      if (!presence) throw new Error(`unit ${unit} is gone`);
      const before = new Map<string, Checked>();
      for (const [at, table] of tables.entries()) {
        const source = `${quote(table.name)} where unit_id = ${connection.client.escapeLiteral(unit)}`;
        const each = async (lines: readonly RowLine[]) => {
          await put(out, at, ({ row }) => row, lines);
          await put(sums, at, ({ sha256, key }) => `${sha256}\t${key}`, lines);
        };
        before.set(table.name, await sum(connection, source, table, each));
      }
      return { unit, tables, ...files, before, now: presence.now };
    });
  } finally {
    await out.close();
    await sums.close();
  }
}

export async function dropArchive({ rows, sums }: Archive): Promise<void> {
  await rm(rows, { force: true });
  await rm(sums, { force: true });
}

async function put(out: FileHandle, at: number, of: (line: RowLine) => string, lines: readonly RowLine[]) {
  await out.write(lines.map((line) => `${at}\t${of(line)}\n`).join(''));
}
