import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Check, check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'clock',
  turn: 50,
  at: 'machine',
  look: ({ dataDir }) => checkClock(dataDir),
} satisfies Look;

/** Deadlines are counted by this machine's clock: it must not run behind what was already written. */
export async function checkClock(dataDir: string, now = Date.now()): Promise<Check> {
  const written = await stat(path.join(dataDir, 'postgres', 'global', 'pg_control')).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  const shown = new Date(now).toISOString();
  if (written > now + 1000) {
    const last = new Date(written).toISOString();
    return check(
      'clock',
      'bad',
      `本机时钟 ${shown} 早于数据的最后写入 ${last}`,
      `this machine’s clock ${shown} is behind the last write of the data, ${last}`,
    );
  }
  return check('clock', 'ok', `本机时钟 ${shown}`, `this machine’s clock ${shown}`);
}
