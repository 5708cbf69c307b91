import type { Readable } from 'node:stream';
import type { App } from '../app.ts';
import { enter } from '../act/enter.ts';
import type { Connection } from '../database.ts';
import { putFile, type Stored } from '../files.ts';
import type { KeyLevel } from '../keys/levels.ts';
import type { ObjectKey } from '../keys/object-key.ts';
import { noteKeys } from './book.ts';
import { fileLevel } from './file-level.ts';

/** What comes in, and the level of what it is to belong to. */
export interface Incoming {
  readonly unit: string;
  readonly upload: string;
  readonly level: KeyLevel;
}

export interface Taken extends Stored {
  /** To be dropped where no row comes to name it; null where the file was there already. */
  readonly key: string | null;
}

type Store = Pick<App, 'keys' | 'filesDir' | 'db' | 'systemToken'> & App;

/**
 * Takes a file in under a key of its own. The key is in the book before the first byte is on the disk: what is never named by a row, because the
 * server died or the act was refused, is found there and destroyed.
 */
export async function storeFile(app: Store, { unit, upload, level }: Incoming, content: Readable): Promise<Taken> {
  const [key] = (await app.keys.make({ level })) as [ObjectKey];
  await asServer(app, unit, (connection) => noteKeys(connection, [{ unit, table: 'file', id: upload, level }], [key]));
  try {
    const { fresh, ...stored } = await putFile(app.filesDir, unit, upload, key, content);
    if (!fresh) await dropKey(app, unit, key.ref);
    return { ...stored, key: fresh ? key.ref : null };
  } catch (error) {
    await dropKey(app, unit, key.ref);
    throw error;
  }
}

/** Its row is there: the key goes under the level of what it belongs to. Cut off before, it follows later, as it does where a level changes. */
export async function settleLevel(app: Store, { unit, upload }: Incoming, ref: string): Promise<void> {
  const level = await asServer(app, unit, (connection) => fileLevel(app, connection, unit, upload));
  if (level === null) return;
  await app.keys.relevel(ref, level);
  const noted = level === 'personal' ? null : level;
  await asServer(app, unit, ({ query }) => query('select jingui.note_level($1, $2)', [ref, noted]));
}

/** No row names what it sealed, and none will. */
export async function dropKey(app: Store, unit: string, ref: string): Promise<void> {
  await asServer(app, unit, (connection) => connection.query('select jingui.drop_key($1)', [ref]));
}

export async function asServer<T>(app: App, unit: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unit);
    if (!presence) throw new Error('the server has no session');
    return work(connection);
  });
}
