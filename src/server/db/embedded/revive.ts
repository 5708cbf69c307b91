import { setTimeout as sleep } from 'node:timers/promises';
import type { OnProgress } from '#server/progress.ts';
import { StartError } from '#server/start-error.ts';
import { readPostmaster, stateOf } from './postmaster.ts';

/** A database that dies so often in a row has something that a start does not mend. */
const MOST = 5;
/** Having lived this long it was well. */
const WELL_MS = 15_000;
/** More before each try, so that a full disk may be emptied. */
const REST_MS = 1000;

/**
 * Starts the database again where it died under us. One that lives is left alone: it comes up by itself after a crash, and one that was
 * frozen is waited for.
 */
export function reviver(cluster: string, bringUp: () => Promise<unknown>, onProgress: OnProgress): () => Promise<void> {
  let tries = 0;
  let upSince = 0;
  return async () => {
    const running = await readPostmaster(cluster);
    if (running && (await stateOf(running.pid)) === 'postgres') return;
    if (Date.now() - upSince > WELL_MS && upSince > 0) tries = 0;
    if (tries === MOST) throw givenUp();
    onProgress({
      level: 'warn',
      zh: `数据库进程已退出，正在重新启动（第 ${tries + 1} 次）`,
      en: `the database ended by itself and is started again (try ${tries + 1})`,
    });
    await sleep(tries * REST_MS);
    tries += 1;
    upSince = 0;
    try {
      await bringUp();
      upSince = Date.now();
    } catch (error) {
      if (!(error instanceof StartError) || tries === MOST) throw error;
      onProgress({ level: 'warn', ...error.says });
    }
  };
}

function givenUp(): StartError {
  return new StartError('postgres_failed', {
    zh: `数据库接连退出 ${MOST} 次，不再重新启动。请查看数据目录下的 logs/postgres.log`,
    en: `the database ended ${MOST} times in a row and is not started again. See logs/postgres.log in the data directory`,
  });
}
