import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type OnProgress, silent } from '#server/progress.ts';
import { findBinaries } from './embedded/binaries.ts';
import { bringUp } from './embedded/bring-up.ts';
import { ensureCluster, OWNER } from './embedded/cluster.ts';
import { prepareDataDir, prepareLog, prepareSocketDir } from './embedded/folders.ts';
import { shutDown } from './embedded/postmaster.ts';
import { chooseRunAs } from './embedded/run-as.ts';

export interface Embedded {
  /** Give it to `pg` as `host`. */
  socketDir: string;
  port: number;
  /** Owner of the database and superuser of this private server. */
  user: string;
  database: string;
  /** True when the server ran already: beside another command, or after a `kill -9` of the last one. */
  attached: boolean;
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
  const { lease, socketDir, port, attached } = await bringUp(given, DATABASE, onProgress);

  let stopping: Promise<void> | undefined;
  async function stop(): Promise<void> {
    inUse.delete(embedded);
    if (await lease.release()) await shutDown(cluster);
  }
  const embedded: Embedded = {
    socketDir,
    port,
    user: OWNER,
    database: DATABASE,
    attached,
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
