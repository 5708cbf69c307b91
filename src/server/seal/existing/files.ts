import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Connection } from '../../database.ts';
import { fileAad, keyOfFile, putInPlace, take } from '../../files.ts';
import type { KeyLevel } from '../../keys/levels.ts';
import type { ObjectKey } from '../../keys/object-key.ts';
import type { OnProgress } from '../../progress.ts';
import { fileLevel } from '../file-level.ts';
import type { Sealing } from './sealing.ts';

/** What lies in staging longer than that nobody is writing any more. */
const staleMs = 60 * 60_000;
/** `<sha256>-<upload>`. */
const named = /^[0-9a-f]{64}-([a-z0-9_-]{1,64})$/i;

/** Encrypts files that lie in clear, each beside its place and then over it. One that no row names goes a day later, as any does. */
export async function sealFiles(app: Sealing, client: pg.ClientBase, say: OnProgress): Promise<void> {
  await clearStaging(app.filesDir);
  let done = 0;
  for (const unit of await readdir(app.filesDir).catch(() => [])) {
    if (unit === 'staging') continue;
    for (const name of await readdir(path.join(app.filesDir, unit), { recursive: true })) {
      const [, upload] = named.exec(path.basename(name)) ?? [];
      const place = path.join(app.filesDir, unit, name);
      if (!upload || (await keyOfFile(place)) !== null) continue;
      await sealFile(app, client, { unit, upload, place });
      done += 1;
      if (done % 100 === 0) say({ zh: `已加密 ${done} 个文件`, en: `${done} files encrypted` });
    }
  }
  if (done > 0) say({ zh: `已加密 ${done} 个文件`, en: `${done} files encrypted` });
}

interface Clear {
  readonly unit: string;
  readonly upload: string;
  readonly place: string;
}

async function sealFile(app: Sealing, client: pg.ClientBase, { unit, upload, place }: Clear): Promise<void> {
  const query: Connection['query'] = async (text, values = []) => (await client.query(text, [...values])).rows as never;
  const level: KeyLevel = (await fileLevel(app, { query }, unit, upload)) ?? 5;
  const [key] = (await app.keys.make({ level })) as [ObjectKey];
  await client.query(
    `insert into jingui.object_key (ref, unit_id, of_table, of_id, level) values ($1, $2, 'file', $3, $4)`,
    [key.ref, unit, upload, level === 'personal' ? null : level],
  );
  const staging = path.join(app.filesDir, 'staging');
  await mkdir(staging, { recursive: true, mode: 0o700 });
  const part = path.join(staging, randomBytes(16).toString('hex'));
  await take(createReadStream(place), key.sealing(fileAad(unit, upload)), part);
  await putInPlace(part, place);
}

/** Uploads that their server did not live to finish. */
async function clearStaging(filesDir: string): Promise<void> {
  const staging = path.join(filesDir, 'staging');
  for (const name of await readdir(staging).catch(() => [])) {
    const file = path.join(staging, name);
    if (Date.now() - (await stat(file)).mtimeMs > staleMs) await rm(file, { force: true });
  }
}
