import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type OnProgress, silent } from '#server/progress.ts';
import { findBinaries } from './embedded/binaries.ts';
import { bringUp } from './embedded/bring-up.ts';
import { ensureCluster, OWNER } from './embedded/cluster.ts';
import { prepareDataDir, prepareLog, prepareSocketDir } from './embedded/folders.ts';
import { othersConnected } from './embedded/reach.ts';
import { shutDown } from './embedded/postmaster.ts';
import { reviver } from './embedded/revive.ts';
import { chooseRunAs } from './embedded/run-as.ts';
import { use } from './embedded/users.ts';

export interface Embedded {
  /** Give it to `pg` as `host`. */
  socketDir: string;
  port: number;
  /** Owner of the database and superuser of this private server. */
  user: string;
  database: string;
  /** True when the server ran already: beside another command, or after a `kill -9` of the last one. */
  attached: boolean;
  /** Starts the server again where it died; rejects with a `StartError` when that is given up. */
  revive(): Promise<void>;
  /** Stops the server, unless somebody else still uses it: the last one out turns off the light. */
  stop(): Promise<void>;
}

const DATABASE = 'jingui';

/**
 * The real PostgreSQL that comes with the product, on a Unix socket inside `dataDir`. Throws `StartError`.
 * The server is a process of its own: it outlives a killed parent, and the next start finds it or recovers it.
 */
export async function startEmbedded(options: {
  dataDir: string;
  onProgress?: OnProgress;
  onUnderWay?: () => void;
}): Promise<Embedded> {
  const onProgress = options.onProgress ?? silent;
  await prepareDataDir(path.resolve(options.dataDir), onProgress);
  const dataDir = await realpath(options.dataDir);
  const [binaries, runAs] = await Promise.all([findBinaries(), chooseRunAs(dataDir)]);
  const cluster = await ensureCluster(dataDir, binaries, runAs, onProgress);
  const [log, socketDirWanted] = [await prepareLog(dataDir), await prepareSocketDir(dataDir, runAs)];
  const given = { dataDir, cluster, socketDir: socketDirWanted, log, binaries, runAs, onUnderWay: options.onUnderWay };
  const used = await use(dataDir, runAs);
  const { socketDir, port, attached } = await bringUp(given, DATABASE, onProgress).catch(async (error: unknown) => {
    await used.end(async () => {});
    throw error;
  });

  let stopping: Promise<void> | undefined;
  async function stop(): Promise<void> {
    inUse.delete(embedded);
    await used.end(async () => {
      if (!(await othersConnected(socketDir, port))) await shutDown(cluster);
    });
  }
  const embedded: Embedded = {
    socketDir,
    port,
    user: OWNER,
    database: DATABASE,
    attached,
    revive: reviver(cluster, () => bringUp(given, DATABASE, onProgress), onProgress),
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
  inUse.add(embedded);
  return embedded;
}

const inUse = new Set<Embedded>();

/** For a program that failed and is about to end: stops whatever it had started and not stopped. */
export async function stopAllEmbedded(): Promise<void> {
  await Promise.all([...inUse].map((embedded) => embedded.stop()));
}
