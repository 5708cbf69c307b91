import { mkdir } from 'node:fs/promises';
import { isRestoring } from './backup/restoring.ts';
import { type Connected, connect } from './db/connect.ts';
import { rescue } from './disk/ballast.ts';
import { type OnProgress, silent } from './progress.ts';
import { restoreCutOff } from './start-error.ts';

interface Opening {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The first step of a start. `underWay` resolves when nothing is left to do here but to wait for the database. Throws `StartError`. */
export async function openDatabase({ dataDir, databaseUrl, onProgress: say = silent }: Opening): Promise<{
  readonly connecting: Promise<Connected>;
  readonly underWay: Promise<unknown>;
}> {
  if (isRestoring(dataDir)) throw restoreCutOff(dataDir);
  say({ zh: '启动数据库', en: 'starting the database' });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await rescue(dataDir, say);
  const { promise: underWay, resolve: onUnderWay } = Promise.withResolvers<void>();
  const connecting = connect({ dataDir, databaseUrl, onProgress: say, onUnderWay });
  return { connecting, underWay: Promise.race([underWay, connecting]) };
}
