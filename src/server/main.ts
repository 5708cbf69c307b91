import './own-files.ts';
import { mkdir } from 'node:fs/promises';
import { isRestoring } from './backup/restoring.ts';
import { connect } from './db/connect.ts';
import { rescue } from './disk/ballast.ts';
import { ownerHere } from './owner/here.ts';
import { prepareDatabase } from './prepare.ts';
import { type OnProgress, silent } from './progress.ts';
import type { RunningServer, ServeOptions } from './serve.ts';
import { restoreCutOff } from './start-error.ts';

export type { RunningServer } from './serve.ts';

export interface StartOptions extends ServeOptions {
  readonly databaseUrl?: string | undefined;
}

/** Brings everything up: the database, and before it answers the rest of the server. Throws `StartError`. */
export async function startServer({ databaseUrl, ...options }: StartOptions): Promise<RunningServer> {
  const say: OnProgress = options.onProgress ?? silent;
  const { dataDir } = options;
  if (isRestoring(dataDir)) throw restoreCutOff(dataDir);
  say({ zh: '启动数据库', en: 'starting the database' });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await rescue(dataDir, say);
  const { promise: underWay, resolve: onUnderWay } = Promise.withResolvers<void>();
  const connecting = connect({ dataDir, databaseUrl, onProgress: say, onUnderWay });
  // PostgreSQL comes up in processes of its own: what the server is made of, a thousand files, is loaded meanwhile.
  await Promise.race([underWay, connecting]);
  const [connected, serve] = await Promise.all([connecting, import('./serve.ts').then((made) => made.loadServer())]);
  const prepared = await prepareDatabase(connected, { ...options, databaseUrl }, say);
  const { embedded, stop } = connected;
  return serve({ prepared, owner: ownerHere({ dataDir, databaseUrl }), revive: embedded?.revive, stop }, options);
}
