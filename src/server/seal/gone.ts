import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { App } from '../app.ts';
import { DatabaseAway } from '../db/away.ts';
import { keyOfFile } from '../files.ts';
import { logFault } from '../log-fault.ts';
import { asInstallation } from './as-installation.ts';

interface Gone {
  readonly ref: string;
  readonly unit_id: string;
  readonly of_table: string;
  readonly of_id: string;
}

/** So many at a time. */
const atOnce = 500;

/**
 * Destroys the keys of what is gone, then what they had sealed, then forgets them: in this order, so that whatever is cut off in between is done again.
 * The database says what is gone, in the transaction in which it goes.
 */
export async function destroyGone(app: App): Promise<number> {
  for (let done = 0; ; ) {
    const gone = await asInstallation(app, ({ query }) =>
      query<Gone & Record<string, unknown>>('select * from jingui.gone_keys($1)', [atOnce]),
    );
    if (gone.length === 0) return done;
    const refs = gone.map(({ ref }) => ref);
    await app.keys.destroy(refs);
    for (const { unit_id, of_table, of_id } of gone)
      if (of_table === 'file') await removeUpload(app, unit_id, of_id, refs);
    await asInstallation(app, ({ query }) => query('select jingui.forget_keys($1)', [refs]));
    done += gone.length;
  }
}

/** At once after an act; what does not succeed now the scheduler does. */
export async function destroyNow(app: App): Promise<void> {
  await destroyGone(app).catch((error: unknown) => {
    if (!(error instanceof DatabaseAway)) logFault(error);
  });
}

/** Files that came in and were never named by a row: their server died. */
export async function dropUnnamed(app: App): Promise<void> {
  await asInstallation(app, ({ query }) => query('select jingui.drop_unnamed()'));
}

/** By its upload alone: what it held is no longer known. Only what lies under these keys. */
async function removeUpload({ filesDir }: App, unit: string, upload: string, refs: readonly string[]): Promise<void> {
  const folder = path.join(filesDir, unit);
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of found.filter((one) => one.endsWith(`-${upload}`))) {
    const place = path.join(folder, name);
    const ref = await keyOfFile(place).catch(() => null);
    if (ref !== null && refs.includes(ref)) await rm(place, { force: true });
  }
}
