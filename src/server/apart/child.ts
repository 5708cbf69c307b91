/**
 * A process that reads one file somebody brought and ends: without network, files, environment or other processes, and with the memory and
 * time its kind has (`costs.ts`). The file comes over a pipe, never by a path.
 */
import { channelOf } from './channel.ts';
import type { Kind } from './costs.ts';
import { pieces, put } from './frames.ts';
import type { Work } from './work.ts';

const works: Readonly<Record<Kind, () => Promise<{ readonly work: Work<never> }>>> = {
  marks: () => import('../marks/job.ts'),
  read: () => import('../import/job-read.ts'),
  judge: () => import('../import/job-judge.ts'),
  refused: () => import('../import/job-refused.ts'),
};

/** Where it went wrong, without a word of what the file holds. */
function trace(error: unknown): string {
  if (!(error instanceof Error)) return 'fault';
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...places].join('\n');
}

try {
  const channel = channelOf(process.stdin, process.stdout);
  const { kind, task } = (await channel.heard()) as { kind: Kind; task: never };
  const run = await (await works[kind]()).work.prepare(task);
  process.permission?.drop('fs');
  await run(channel);
  await put(process.stdout, pieces.done);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${trace(error)}\n`, () => process.exit(1));
}
