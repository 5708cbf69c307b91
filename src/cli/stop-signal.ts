import { constants } from 'node:os';
import { line } from './say.ts';

/** A terminal and a launcher may each deliver the same Ctrl-C. */
const SAME_PRESS_MS = 1000;
const KILLED = 128 + constants.signals.SIGKILL;

export interface StopSignal {
  came(): boolean;
  wait(): Promise<void>;
}

/** The first Ctrl-C (or SIGTERM, SIGHUP) asks for a clean stop, the second ends the process at once. */
export function stopSignal(): StopSignal {
  let first: number | undefined;
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (first === undefined) {
        first = Date.now();
        line({ zh: '正在停止……（再按一次立即退出）', en: 'stopping ... (once more: at once)' });
        resolve();
      } else if (Date.now() - first > SAME_PRESS_MS) {
        process.exit(128 + constants.signals[signal]);
      }
    });
  }
  // The launcher was killed, and so are we: the next start shall find the port free.
  process.on('disconnect', () => process.exit(KILLED));
  return { came: () => first !== undefined, wait: () => promise };
}
