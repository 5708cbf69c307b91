import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { isKept } from '../ledger/keys.ts';
import { putFile } from './put.ts';

/** Files as they were when they were copied, by their place in the data directory. */
export type Copied = Map<string, string>;

/** The ledger's keys and the stored files; one that goes while we read is not needed by the snapshot's successor either. */
export async function putStored(out: Writable, dataDir: string): Promise<Copied> {
  const copied: Copied = new Map();
  for await (const file of filesIn(dataDir)) {
    const mark = await markOf(dataDir, file);
    if (await putFile(out, dataDir, file)) copied.set(file, mark);
  }
  return copied;
}

/**
 * Files that were encrypted anew meanwhile, because their level rose, once more: the key they had is about to go. Wants the lock of the
 * vault, and the vault to be copied before it is let go.
 */
export async function putChanged(out: Writable, dataDir: string, copied: Copied): Promise<void> {
  for (const [file, mark] of copied) {
    const now = await markOf(dataDir, file);
    if (now !== '' && now !== mark) await putFile(out, dataDir, file);
  }
}

async function markOf(dataDir: string, file: string): Promise<string> {
  const is = await stat(path.join(dataDir, file)).catch(() => null);
  return is ? `${is.ino} ${is.mtimeMs} ${is.size}` : '';
}

async function* filesIn(dataDir: string): AsyncGenerator<string> {
  for (const folder of ['keys', 'files']) {
    const entries = await readdir(path.join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.relative(dataDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      const wanted = folder === 'keys' ? isKept(file.slice('keys/'.length)) : !file.startsWith('files/staging/');
      if (entry.isFile() && wanted) yield file;
    }
  }
}
