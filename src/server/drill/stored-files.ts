import { createHash } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { quote } from '../db/quote.ts';
import type { App } from '../app.ts';
import { filesOf } from '../files.ts';

interface Named {
  readonly key: string;
  readonly upload: string;
  readonly sha256: string;
}

const named = 20;

/** The stored files that restored rows of the unit name, each hashed anew in the folder it came back to. */
export async function storedFiles(
  client: pg.Client,
  { dataDir }: { readonly dataDir: string },
  app: App,
  unit: string,
) {
  // The keys lie here only: what was destroyed since does not come back with a backup.
  const files = filesOf({ filesDir: path.join(dataDir, 'files'), keys: app.keys }, unit);
  const [before, after] = [createHash('sha256'), createHash('sha256')];
  const differing: string[] = [];
  let rows = 0;
  for (const { name, columns, options } of app.modules.tables.values()) {
    if (options.ledgered === false || !('upload' in columns)) continue;
    const key = options.key.map((one) => quote(one)).join(', ');
    const found = await client.query<Named>(
      `select concat_ws(' ', ${key}) as key, upload, sha256 from ${quote(name)} where unit_id = $1 and upload is not null order by ${key}`,
      [unit],
    );
    for (const file of found.rows) {
      const held = (await files.digest(file.upload, file.sha256))?.sha256 ?? '';
      before.update(file.sha256);
      after.update(held);
      if (held !== file.sha256) differing.push(`${name} ${file.key}`);
      rows += 1;
    }
  }
  return {
    table: 'files',
    rows,
    before: before.digest('hex'),
    after: after.digest('hex'),
    differing: differing.slice(0, named),
  };
}
