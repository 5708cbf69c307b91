import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { quote } from '../db/ddl.ts';
import { type Where, withExisting } from '../existing.ts';
import { digestOf } from '../files.ts';
import { version } from '../http/version.ts';
import { loadModules } from '../modules.ts';
import { copyOut } from './copy.ts';
import { type BackupEnd, type BackupHead, backupFormat, endOfSection, fileLineBytes } from './format.ts';
import { type BackupNote, type UnitNote, writeNote } from './note.ts';
import { sumsOf } from './sums.ts';

/** Not carried over: sessions end, and the schema comes with the program. */
const left = ['jingui.session', 'jingui.challenge', 'public.migration'];
const folders = ['keys', 'files'];

export interface BackedUp extends BackupEnd {
  readonly note: BackupNote;
}

/**
 * Writes everything an installation is into one file: all tables in one snapshot, the keys and the stored files. Beside a running
 * server or without one. The file opens the ledger's signing key to whoever has it: it is its owner's alone. What it must hold is noted
 * beside the data.
 */
export async function backUp(where: Where, target: string): Promise<BackedUp> {
  const part = `${target}.part`;
  await rm(part, { force: true });
  const gzip = createGzip({ level: 3 });
  const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  const written = finished(gzip.pipe(file));
  written.catch(() => {});
  file.on('error', (error) => gzip.destroy(error));
  try {
    const { end, units, schema } = await withExisting(where, (client) => sections(client, where, gzip));
    gzip.end();
    await written;
    const { sha256 } = await digestOf(createReadStream(part));
    await rename(part, target);
    const note = { file: path.resolve(target), sha256, made_at: new Date().toISOString(), schema, units };
    await writeNote(where.dataDir, note);
    return { ...end, note };
  } catch (error) {
    gzip.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

interface Written {
  readonly end: BackupEnd;
  readonly units: Readonly<Record<string, UnitNote>>;
  readonly schema: number;
}

async function sections(client: pg.Client, where: Where, out: Writable): Promise<Written> {
  await client.query('begin isolation level repeatable read read only');
  const units = await unitsOf(client);
  const { rows: migrations } = await client.query<BackupHead['migrations'][number]>(
    'select no, name, hash from migration where no > 0 order by no',
  );
  await put(out, { format: backupFormat, version, made_at: new Date().toISOString(), migrations });
  let [rows, files] = [0, 0];
  const tables = await tablesOf(client);
  for (const { table, columns } of tables) {
    where.onProgress?.({ zh: `备份 ${table}`, en: `backing up ${table}` });
    await put(out, { table, columns });
    rows += await copyOut(client, `copy ${named(table)} (${columns.map(quote).join(', ')}) to stdout`, out);
    await write(out, endOfSection);
  }
  await client.query('rollback');
  for await (const file of filesIn(where.dataDir)) {
    await put(out, { file });
    const content = createReadStream(path.join(where.dataDir, file), { highWaterMark: fileLineBytes });
    for await (const chunk of content as AsyncIterable<Buffer>) await write(out, `${chunk.toString('base64')}\n`);
    await write(out, endOfSection);
    files += 1;
  }
  const end = { end: true, tables: tables.length, rows, files } as const;
  await put(out, end);
  return { end, units, schema: migrations.length };
}

async function unitsOf(client: pg.Client): Promise<Record<string, UnitNote>> {
  const { tables } = await loadModules();
  const sums = await sumsOf(client, tables.values());
  const { rows } = await client.query<{ id: string; at: Date }>(
    'select unit_id as id, now() + make_interval(secs => clock_offset_ms / 1000.0) as at from unit',
  );
  return Object.fromEntries(rows.map(({ id, at }) => [id, { at: at.toISOString(), tables: sums.get(id) ?? {} }]));
}

/** Columns that the database works out by itself are left to it. */
async function tablesOf(client: pg.Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname in ('public', 'jingui') and c.relkind = 'r' and not (n.nspname || '.' || c.relname = any($1))
     group by 1 order by 1`,
    [left],
  );
  return rows;
}

/** Stored files are never changed once they are there; one that goes while we read is not needed by the snapshot's successor either. */
async function* filesIn(dataDir: string): AsyncGenerator<string> {
  for (const folder of folders) {
    const entries = await readdir(path.join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.relative(dataDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      if (entry.isFile() && !file.startsWith('files/staging/')) yield file;
    }
  }
}

export function named(table: string): string {
  return table.split('.').map(quote).join('.');
}

async function put(out: Writable, line: object): Promise<void> {
  await write(out, `${JSON.stringify(line)}\n`);
}

async function write(out: Writable, text: string): Promise<void> {
  // A file that broke before tells nobody any more.
  if (out.errored) throw out.errored;
  if (!out.write(text)) await once(out, 'drain');
}
