import type { Readable } from 'node:stream';
import { serialize } from 'node:v8';
import { costsOf, type Kind } from './costs.ts';
import { ApartEnded } from './ended.ts';
import { pieces, put } from './frames.ts';
import { hearAll } from './hear.ts';
import { exitOf, launch, type Process } from './launch.ts';
import { watchMemory } from './memory.ts';
import { turns } from './turn.ts';

export interface Asked<Task> {
  readonly kind: Kind;
  readonly task: Task;
  readonly file: () => Readable;
  readonly signal?: AbortSignal;
  readonly hear: (said: object) => unknown;
  readonly hearBytes?: (bytes: Uint8Array) => void;
  /** What is told once the file was read. */
  readonly tell?: (post: (told: object) => Promise<void>) => Promise<void>;
  /** The memory at each look, in MiB. */
  readonly seen?: (mib: number) => void;
}

/** Each may take half a gigabyte; whoever brings a body need not wait for ledgers. */
const [marks, sheets] = [turns(2), turns(3)];

/** Has a file read by a process of its own; rejects with `ApartEnded` where that comes to nothing. */
export async function runApart<Task>(asked: Asked<Task>): Promise<void> {
  await (asked.kind === 'marks' ? marks : sheets)(() => run(asked));
}

async function run<Task>(asked: Asked<Task>): Promise<void> {
  const { kind, signal } = asked;
  if (signal?.aborted) throw new ApartEnded('cancelled');
  const child = launch(kind);
  const exit = exitOf(child);
  const ended = Promise.withResolvers<never>();
  const read = Promise.withResolvers<void>();
  ended.promise.catch(() => {});
  const { reading, working = reading } = costsOf(kind);
  let bound = reading;
  const late = () => ended.reject(new ApartEnded('time'));
  let timer = setTimeout(late, bound.ms);
  const taken = () => {
    clearTimeout(timer);
    bound = working;
    timer = setTimeout(late, bound.ms);
    read.resolve();
  };
  const unwatch = watchMemory(child.pid, (mib) => {
    asked.seen?.(mib);
    if (mib > bound.mib) ended.reject(new ApartEnded('memory'));
  });
  const cancel = () => ended.reject(new ApartEnded('cancelled'));
  signal?.addEventListener('abort', cancel);
  try {
    tellAll(child, asked, read.promise).catch((error: unknown) => {
      // A process that needs no more of the file, or is gone, does not hear the rest; why it is gone its end tells.
      if (!isPipe(error)) ended.reject(error);
    });
    const isDone = await Promise.race([hearAll(child.stdout, asked, taken), ended.promise]);
    if (!isDone) throw await exit;
  } finally {
    clearTimeout(timer);
    unwatch();
    signal?.removeEventListener('abort', cancel);
    child.kill('SIGKILL');
    await exit;
  }
}

async function tellAll<Task>(child: Process, asked: Asked<Task>, read: Promise<void>): Promise<void> {
  const { kind, task, file, tell } = asked;
  await put(child.stdin, pieces.told, serialize({ kind, task }));
  for await (const chunk of file() as AsyncIterable<Buffer>) await put(child.stdin, pieces.bytes, chunk);
  await put(child.stdin, pieces.end);
  if (!tell) return;
  await read;
  await tell((told) => put(child.stdin, pieces.told, serialize(told)));
}

function isPipe(error: unknown): boolean {
  const codes = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
