import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { OnProgress } from '#server/progress.ts';
import { StartError } from '#server/start-error.ts';
import { type Launch, type Launched, launch } from './launch.ts';
import { readPostmaster, removeStaleLocks, stateOf } from './postmaster.ts';
import { reach } from './reach.ts';
import { PORT } from './settings.ts';

/** How long a server that is in our way may take to go away or to answer. */
const PATIENCE_MS = 15_000;
/** A killed server that its parent never reaps (some containers) is believed dead after this. */
const ZOMBIE_MS = 5_000;
const POLL_MS = 15;
const REPORT_MS = 5_000;

export interface Up {
  socketDir: string;
  port: number;
  /** True when the server ran already. */
  attached: boolean;
}

/** Attaches to the server of this cluster, or starts it; survives other starts at the same moment and killed servers. */
export async function bringUp(given: Launch, database: string, onProgress: OnProgress): Promise<Up> {
  const began = Date.now();
  for (;;) {
    const waited = Date.now() - began;
    const attached = await attach(given, database, waited, onProgress);
    if (attached) return attached;
    const started = await start(given, database, onProgress);
    if (started) return started;
    if (waited > PATIENCE_MS) throw inTheWay(given);
    await sleep(100);
  }
}

async function attach(
  given: Launch,
  database: string,
  waited: number,
  onProgress: OnProgress,
): Promise<Up | undefined> {
  const began = Date.now();
  const report = recoveryReporter(onProgress);
  for (;;) {
    const running = await readPostmaster(given.cluster);
    if (!running) return undefined;
    const { pid, socketDir, port } = running;
    const patience = Date.now() - began + waited;
    const state = await stateOf(pid);
    if (state === 'gone') return undefined;
    if (state === 'other' || (state === 'zombie' && patience > ZOMBIE_MS)) {
      await removeStaleLocks(given.cluster, running);
      return undefined;
    }
    const answer = state === 'postgres' ? await tryReach(socketDir, port, database) : 'silent';
    if (answer === 'ready') return { socketDir, port, attached: true };
    if (answer === 'recovering') report();
    else if (patience > PATIENCE_MS) throw inTheWay(given);
    await sleep(POLL_MS);
  }
}

async function start(given: Launch, database: string, onProgress: OnProgress): Promise<Up | undefined> {
  const report = recoveryReporter(onProgress);
  const launched: Launched = await launch(given);
  for (;;) {
    const ended = await launched.ended();
    if (ended === 'retry') return undefined;
    if (ended) throw ended;
    const answer = await tryReach(given.socketDir, PORT, database);
    if (answer === 'ready') {
      const running = await readPostmaster(given.cluster);
      return { socketDir: given.socketDir, port: PORT, attached: running?.pid !== launched.child.pid };
    }
    if (answer === 'recovering') report();
    await sleep(POLL_MS);
  }
}

/** `recovering`: the server lives but takes nobody in yet (or any more). `silent`: nobody answers. */
async function tryReach(socketDir: string, port: number, database: string): Promise<'ready' | 'recovering' | 'silent'> {
  try {
    await reach(socketDir, port, database);
    return 'ready';
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '57P03') return 'recovering';
    return 'silent';
  }
}

function recoveryReporter(onProgress: OnProgress): () => void {
  let last = Date.now();
  return () => {
    if (Date.now() - last < REPORT_MS) return;
    last = Date.now();
    onProgress({ zh: '数据库正在恢复上次中断时的内容', en: 'the database is recovering from the last interruption' });
  };
}

function inTheWay(given: Launch): StartError {
  return new StartError('postgres_failed', {
    zh: `另一个数据库进程占用了 ${given.cluster}，且没有应答。请查看 ${given.cluster}/postmaster.pid 中的进程`,
    en: `another database process holds ${given.cluster} and does not answer. See the process named in ${given.cluster}/postmaster.pid`,
  });
}
