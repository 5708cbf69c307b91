import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Table } from '#kernel/table.ts';
import type { App } from '../app.ts';
import { quote } from '../db/quote.ts';
import { contentOf, fileAad, keyOfFile, pathOf, putInPlace, take } from '../files.ts';
import { KeyDamaged, KeyDestroyed } from '../keys/errors.ts';
import type { KeyLevel } from '../keys/levels.ts';
import type { ObjectKey } from '../keys/object-key.ts';
import { noteKeys } from './book.ts';
import { rowLevelSql } from './file-level.ts';
import { sealedColumns } from './seal-ops.ts';
import { asServer, dropKey } from './store-file.ts';

interface Moved {
  readonly ref: string;
  readonly was: number | null;
  readonly level: number | null;
}

interface MovedFile extends Moved {
  readonly upload: string;
  readonly sha256: string;
}

/**
 * Where the level of a thing changed its keys follow. A file whose level rises is encrypted anew under a new key and the old one destroyed, since old
 * copies of the vault hold that under the lower level; all else is only wrapped anew: what a column holds stands in the ledger too, as it is.
 */
export async function followLevels(app: App, unit: string): Promise<number> {
  let moved = 0;
  for (const table of app.modules.tables.values()) {
    if ('upload' in table.columns)
      for (const file of await movedFiles(app, unit, table)) moved += await tried(() => moveFile(app, unit, file));
    if (sealedColumns(table).length > 0)
      for (const one of await movedRows(app, unit, table)) moved += await tried(() => rewrap(app, unit, one));
  }
  return moved;
}

/** One that is damaged or gone holds up no other. */
async function tried(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 1;
  } catch (error) {
    if (!(error instanceof KeyDamaged || error instanceof KeyDestroyed)) throw error;
    return 0;
  }
}

function movedFiles(app: App, unit: string, table: Table): Promise<MovedFile[]> {
  const level = rowLevelSql(table, app.modules.tables);
  return asServer(app, unit, ({ query }) =>
    query<MovedFile & Record<string, unknown>>(
      `select k.ref, k.level as was, ${level} as level, t.upload, t.sha256 from ${quote(table.name)} t join jingui.book('file') k on k.of_id = t.upload
       where t.unit_id = $1 and k.level is distinct from ${level}`,
      [unit],
    ),
  );
}

function movedRows(app: App, unit: string, table: Table): Promise<Moved[]> {
  const level = rowLevelSql(table, app.modules.tables);
  const id = `concat_ws('~', ${table.options.key.map((column) => `t.${quote(column)}`).join(', ')})`;
  return asServer(app, unit, ({ query }) =>
    query<Moved & Record<string, unknown>>(
      `select k.ref, k.level as was, ${level} as level from ${quote(table.name)} t join jingui.book($2) k on k.of_id = ${id}
       where t.unit_id = $1 and k.level is distinct from ${level}`,
      [unit, table.name],
    ),
  );
}

async function moveFile(app: App, unit: string, file: MovedFile): Promise<void> {
  const place = pathOf(app.filesDir, unit, file);
  const present = await keyOfFile(place).catch(() => null);
  // Left over from a change that was cut off: the file lies under another.
  if (present !== file.ref) return dropKey(app, unit, file.ref);
  if (file.was === null || file.level === null || file.level < file.was) return rewrap(app, unit, file);
  const level = keyLevel(file.level);
  const [key] = (await app.keys.make({ level })) as [ObjectKey];
  await asServer(app, unit, (connection) =>
    noteKeys(connection, [{ unit, table: 'file', id: file.upload, level }], [key]),
  );
  const staging = path.join(app.filesDir, 'staging');
  const part = path.join(staging, randomBytes(16).toString('hex'));
  await mkdir(staging, { recursive: true, mode: 0o700 });
  const { sha256 } = await take(contentOf(app, unit, file), key.sealing(fileAad(unit, file.upload)), part).catch(
    async (error: unknown) => {
      await rm(part, { force: true });
      await dropKey(app, unit, key.ref);
      throw error;
    },
  );
  // What was changed behind our back stays as it was found.
  if (sha256 !== file.sha256) {
    await rm(part, { force: true });
    return dropKey(app, unit, key.ref);
  }
  await putInPlace(part, place);
  await dropKey(app, unit, file.ref);
}

async function rewrap(app: App, unit: string, { ref, level }: Moved): Promise<void> {
  await app.keys.relevel(ref, keyLevel(level));
  await asServer(app, unit, ({ query }) => query('select jingui.note_level($1, $2)', [ref, level]));
}

function keyLevel(level: number | null): KeyLevel {
  return level === null ? 'personal' : (level as KeyLevel);
}

const everyMs = 10 * 60_000;
const last = new WeakMap<App, number>();

/** For the scheduler, which comes by every minute: what it looks at is every file and every sealed row. */
export async function followLevelsIfDue(app: App, units: readonly string[]): Promise<void> {
  const now = performance.now();
  if (now - (last.get(app) ?? Number.NEGATIVE_INFINITY) < everyMs || app.keys.state() === 'sealed') return;
  last.set(app, now);
  for (const unit of units) await followLevels(app, unit);
}
