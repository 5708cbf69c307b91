import { createHash } from 'node:crypto';
import path from 'node:path';
import type { App } from '../app.ts';
import { filesOf } from '../files.ts';
import type { Restored } from '../owner/owner.ts';
import { type Line, limits } from './line.ts';

/** The stored files that restored rows of the unit name, each hashed anew in the folder it came back to. */
export async function storedFiles({ dataDir, files: named }: Restored, app: App, unit: string): Promise<Line> {
  // The keys lie here only: what was destroyed since does not come back with a backup.
  const files = filesOf({ filesDir: path.join(dataDir, 'files'), keys: app.keys }, unit);
  const [before, after] = [createHash('sha256'), createHash('sha256')];
  const differing: string[] = [];
  for (const { row, upload, sha256 } of named) {
    const held = (await files.digest(upload, sha256))?.sha256 ?? '';
    before.update(sha256);
    after.update(held);
    if (held !== sha256) differing.push(row);
  }
  return {
    table: 'files',
    rows: named.length,
    before: before.digest('hex'),
    after: after.digest('hex'),
    differing: differing.slice(0, limits.lines),
  };
}
