import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { App } from '../app.ts';
import type { BackupNote } from '../backup/note.ts';
import { digestOf } from '../files.ts';
import { KeyDamaged } from '../keys/errors.ts';
import { keyOf, readHead } from '../pack/head.ts';
import type { Line } from './line.ts';
import { storedFiles } from './stored-files.ts';

export interface Compared {
  readonly result: 'same' | 'different';
  readonly tables: readonly Line[];
  readonly note?: string;
}

/** Has a backup restored beside the installation, and holds its files, whose keys are here, against what its rows say of them. */
export async function compare(app: App, unit: string, note: BackupNote): Promise<Compared> {
  const backup = await backupLine(note);
  const asked = { unit, note, fileKey: await fileKeyOf(app, note.file) };
  return app.owner.restoreBeside(asked, async (came) => {
    if ('why' in came) {
      const differing = [path.basename(note.file)];
      return { result: 'different', tables: [{ ...backup, differing }], note: came.why };
    }
    const tables = [...came.tables, await storedFiles(came, app, unit), came.ledger, backup];
    const same = tables.every((one) => one.before === one.after && one.differing.length === 0);
    return { result: same ? 'same' : 'different', tables };
  });
}

/** Null where nothing opens it: whoever restores it says why. */
async function fileKeyOf({ keys }: App, file: string): Promise<string | null> {
  const read = await readHead(file).catch(() => null);
  if (!read) return null;
  const key = await keys.received(read.head.to, keyOf(read.head)).catch((error: unknown) => {
    if (error instanceof KeyDamaged) return null;
    throw error;
  });
  return key && key.toString('hex');
}

/** It holds no row of the unit's, so it does not count as one that was compared. */
async function backupLine({ file, sha256 }: BackupNote): Promise<Line> {
  const after = (await digestOf(createReadStream(file)).catch(() => null))?.sha256 ?? '';
  const differing = after === sha256 ? [] : [path.basename(file)];
  return { table: 'backup', rows: 0, before: sha256, after, differing };
}
