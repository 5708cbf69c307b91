import './own-files.ts';
import { mkdir } from 'node:fs/promises';
import { isRestoring } from './backup/restoring.ts';
import { connect } from './db/connect.ts';
import { rescue } from './disk/ballast.ts';
import type { OnProgress } from './progress.ts';
import type { RunningServer, StartOptions } from './serve.ts';
import { restoreCutOff } from './start-error.ts';

export type { RunningServer } from './serve.ts';

/** Brings everything up: the database, and before it answers the rest of the server. Throws `StartError`. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const say: OnProgress = options.onProgress ?? (() => {});
  if (isRestoring(options.dataDir)) throw restoreCutOff(options.dataDir);
  say({ zh: '启动数据库', en: 'starting the database' });
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  await rescue(options.dataDir, say);
  const { promise: underWay, resolve: onUnderWay } = Promise.withResolvers<void>();
  const { dataDir, databaseUrl } = options;
  const connecting = connect({ dataDir, databaseUrl, onProgress: say, onUnderWay });
  // PostgreSQL comes up in processes of its own: what the server is made of, a thousand files, is loaded meanwhile.
  await Promise.race([underWay, connecting]);
  const [connected, serve] = await Promise.all([connecting, import('./serve.ts').then((made) => made.prepare())]);
  return serve(connected, options, say);
}
