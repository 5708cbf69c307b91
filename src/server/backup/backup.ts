import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { inTransaction } from '../db/in-transaction.ts';
import { quote } from '../db/quote.ts';
import { expectPresent } from '../db/schema-state.ts';
import { ownerConfig, type Where, withExisting } from '../existing.ts';
import { version } from '../http/version.ts';
import { databaseLock } from '../keys/lock.ts';
import { enterHere } from '../ledger/enter-here.ts';
import { loadModules } from '../modules.ts';
import { keptKeys } from '../pack/kept.ts';
import { startPack } from '../pack/pack.ts';
import { asRefusal } from '../pack/refusals.ts';
import { copyOut } from './copy.ts';
import { type BackupEnd, type BackupHead, backupFormat, endOfSection } from './format.ts';
import { keysBeside, packKeys } from './keys-file.ts';
import { type BackupNote, type UnitNote, writeNote } from './note.ts';
import { put, write } from './put.ts';
import { putChanged, putStored } from './stored.ts';
import { sumsOf } from './sums.ts';

/** Not carried over: sessions end, rights are worked out anew, and the schema comes with the program. */
const left = ['jingui.session', 'jingui.challenge', 'jingui.rights', 'jingui.standing', 'public.migration'];

export interface HowBackedUp {
  /** User and machine; null where the server makes it by itself. */
  readonly by: string | null;
  /** Off where the keys lie beside it anyway: one more copy of them would outlive what is destroyed. */
  readonly keys?: boolean;
  /** Off where the ledger cannot take the entry yet, and whoever called enters it. */
  readonly enter?: boolean;
}

export interface BackedUp extends BackupEnd {
  readonly note: BackupNote;
}

/**
 * Writes everything an installation is into one file: all tables in one snapshot, the ledger's keys and the stored files, sealed to the
 * installation, so that it is made while its keys are sealed too. The keys of objects go to a file of their own. Beside a running server
 * or without one. It is entered in the ledger before it is whole; what it must hold is noted beside the data.
 */
export async function backUp(
  where: Where,
  target: string,
  { by, keys = true, enter = true }: HowBackedUp,
): Promise<BackedUp> {
  return withExisting(where, async (client, connected) => {
    if (enter) await expectPresent(client);
    const { dataDir } = where;
    const vault = databaseLock(ownerConfig(connected));
    const made_at = new Date().toISOString();
    const dir = path.join(dataDir, 'keys');
    try {
      const pack = await startPack(target, {
        kind: 'backup',
        keys: await vault.lock(() => keptKeys(dir)),
        at: made_at,
      });
      let beside: Awaited<ReturnType<typeof packKeys>> | undefined;
      try {
        const { units, schema, end, copied } = await sections(client, where, pack.out);
        await vault.lock(async () => {
          await putChanged(pack.out, dataDir, copied);
          if (keys) beside = await packKeys(keysBeside(target), dataDir, await keptKeys(dir), made_at);
        });
        await put(pack.out, end);
        const sha256 = await pack.finish();
        const made = { ...(beside ? { keys: beside.sha256 } : {}), file: path.basename(target), sha256, made_at };
        const note = { ...made, file: path.resolve(target), schema, units };
        if (enter) await inTransaction(client, () => enterBackup(client, dataDir, note, by));
        if (beside) await rename(beside.pack.part, keysBeside(target));
        await rename(pack.part, target);
        await writeNote(dataDir, note);
        return { ...end, note };
      } catch (error) {
        await pack.drop();
        await beside?.pack.drop();
        throw asRefusal(target, error);
      }
    } finally {
      await vault.stop();
    }
  });
}

/** Wants a transaction of the owner. */
export async function enterBackup(
  client: pg.ClientBase,
  dataDir: string,
  note: BackupNote,
  by: string | null,
): Promise<void> {
  const { sha256, keys = null, made_at, schema = null } = note;
  const input = { file: path.basename(note.file), sha256, keys, made_at, schema };
  const object = { table: 'backup', id: sha256 };
  await enterHere(client, dataDir, { act: 'system.back-up', clauses: ['SYSTEM-013'], object, by, input });
}

async function sections(client: pg.Client, where: Where, out: Writable) {
  await client.query('begin isolation level repeatable read read only');
  const units = await unitsOf(client);
  const { rows: migrations } = await client.query<BackupHead['migrations'][number]>(
    'select no, name, hash from migration where no > 0 order by no',
  );
  await put(out, { format: backupFormat, version, made_at: new Date().toISOString(), migrations });
  let rows = 0;
  const tables = await tablesOf(client);
  for (const { table, columns } of tables) {
    where.onProgress?.({ zh: `备份 ${table}`, en: `backing up ${table}` });
    await put(out, { table, columns });
    rows += await copyOut(client, `copy ${named(table)} (${columns.map(quote).join(', ')}) to stdout`, out);
    await write(out, endOfSection);
  }
  await client.query('rollback');
  const copied = await putStored(out, where.dataDir);
  const end: BackupEnd = { end: true, tables: tables.length, rows, files: copied.size };
  return { end, units, schema: migrations.length, copied };
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

export function named(table: string): string {
  return table.split('.').map(quote).join('.');
}
