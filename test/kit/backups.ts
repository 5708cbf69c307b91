import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type BackedUp, backUp } from '#server/backup/backup.ts';
import { unzipped } from '#server/backup/lines.ts';
import type { Opening } from '#server/backup/source.ts';
import { openMasters } from '#server/keys/master.ts';
import { passphraseBeside, readPassphrase, secretOf } from '#server/keys/passphrase.ts';
import { readHead } from '#server/pack/head.ts';
import { type FileKeyOf, keptKeys, openedBy } from '#server/pack/kept.ts';
import { startPack } from '#server/pack/pack.ts';
import { unpacked } from '#server/pack/unpack.ts';
import type { World } from './world.ts';

/** A backup as the command writes one, under a name of the world's own. */
export function backedUp(w: World, name = 'backup'): Promise<BackedUp> {
  const { dataDir } = w.running.app;
  return backUp({ dataDir, databaseUrl: process.env.JINGUI_TEST_PG }, path.join(dataDir, `${w.id}-${name}.jingui`), {
    by: 'test',
  });
}

/** By the passphrase the first start made in this data directory. */
export function openingOf(dataDir: string): Opening {
  return { secretOf: (master) => secretIn(dataDir, master as Parameters<typeof secretOf>[1]) };
}

async function secretIn(dataDir: string, master: Parameters<typeof secretOf>[1]): Promise<Buffer> {
  return secretOf(await readPassphrase(passphraseBeside(path.join(dataDir, 'keys'))), master);
}

async function fileKeyIn(dataDir: string): Promise<FileKeyOf> {
  const kept = await keptKeys(path.join(dataDir, 'keys'));
  const secret = await secretIn(dataDir, kept.master as Parameters<typeof secretOf>[1]);
  openMasters(kept.master, secret);
  return openedBy(kept, secret);
}

/** What a backup holds, one in clear too. */
export async function contentOf(file: string, dataDir = ''): Promise<Readable> {
  const read = await readHead(file);
  return read ? unpacked(file, read, await (await fileKeyIn(dataDir))(read.head)) : unzipped(file);
}

/** Alters what a backup file holds, as somebody with the file and the installation's keys could. */
export async function alter(file: string, dataDir: string, change: (text: string) => string): Promise<void> {
  const all = await text(await contentOf(file, dataDir));
  const changed = change(all);
  if (changed === all) throw new Error('nothing of the backup was altered');
  const at = (await readHead(file))?.head.made_at ?? '';
  const keys = await keptKeys(path.join(dataDir, 'keys'));
  const pack = await startPack(file, { kind: 'backup', keys, at });
  pack.out.write(changed);
  await pack.finish();
  await rename(pack.part, file);
}
