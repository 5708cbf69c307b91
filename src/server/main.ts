import './own-files.ts';
import { openDatabase } from './open-database.ts';
import { ownerHere } from './owner/here.ts';
import { prepareDatabase } from './prepare.ts';
import { silent } from './progress.ts';
import type { RunningServer, ServeOptions } from './serve.ts';

export type { RunningServer } from './serve.ts';

export interface StartOptions extends ServeOptions {
  readonly databaseUrl?: string | undefined;
}

/** Brings everything up in this process: the database, and before it answers the rest of the server. Throws `StartError`. */
export async function startServer({ databaseUrl, ...options }: StartOptions): Promise<RunningServer> {
  const { dataDir, onProgress: say = silent } = options;
  const where = { dataDir, databaseUrl };
  const { connecting, underWay } = await openDatabase({ ...where, onProgress: say });
  // PostgreSQL comes up in processes of its own: what the server is made of, a thousand files, is loaded meanwhile.
  await underWay;
  const [connected, serve] = await Promise.all([connecting, import('./serve.ts').then((made) => made.loadServer())]);
  const prepared = await prepareDatabase(connected, { ...options, databaseUrl }, say);
  const { embedded, stop } = connected;
  return serve({ prepared, owner: ownerHere(where), revive: embedded?.revive, stop }, options);
}
