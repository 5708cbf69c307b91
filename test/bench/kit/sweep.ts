import { glob, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Removes what a measurement left, and ends the PostgreSQL of one that was given up: it outlives whoever started it. */
export async function sweep(scratch: string): Promise<void> {
  for await (const file of glob('**/postmaster.pid', { cwd: scratch })) {
    const [pid] = (await readFile(path.join(scratch, file), 'utf8')).split('\n');
    try {
      process.kill(Number(pid), 'SIGQUIT');
    } catch {
      // It has ended by itself.
    }
  }
  await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
