import type { Readable } from 'node:stream';
import type { Text } from '#kernel/text.ts';
import { ApartEnded } from '../apart/ended.ts';
import { runApart } from '../apart/run.ts';
import type { Said, Task, ToldPart } from './tasks.ts';

/** Why a task ended without a result. */
export class TaskFailed extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

export class TaskCancelled extends Error {}

export interface TaskOptions {
  readonly file: () => Readable;
  readonly signal: AbortSignal;
  readonly says: Readonly<Record<'memory' | 'time' | 'broken', Text>>;
  readonly onProgress: (done: number, total: number) => void;
  /** The memory of the process at each look, in MiB. */
  readonly seen?: (mib: number) => void;
  /** Lines and documents as they come; the process goes on when this is done. */
  readonly onPart?: (part: Extract<Said, { lines: object } | { items: object }>) => Promise<void>;
  /** Tells the process what is registered, part by part. */
  readonly tell?: (post: (part: ToldPart) => Promise<void>) => Promise<void>;
}

type Result = Extract<Said, { layouts: object } | { judged: object }> | { readonly workbook: Uint8Array };

/** Runs one task in a process of its own. Rejects with `TaskFailed` or `TaskCancelled`. */
export async function runTask(task: Task, options: TaskOptions): Promise<Result> {
  const { file, signal, tell, seen } = options;
  const book: Uint8Array[] = [];
  let result: Result | undefined;
  async function hear(said: Said): Promise<void> {
    if ('progress' in said) options.onProgress(said.progress.done, said.progress.total);
    else if ('failed' in said) throw new TaskFailed(said.failed.says);
    else if ('lines' in said || 'items' in said) await options.onPart?.(said);
    else result = said;
  }
  const told = tell && {
    tell: async (post: (told: object) => Promise<void>) => {
      await tell((part) => post({ part, last: false }));
      await post({ part: {}, last: true });
    },
  };
  const heard = { hear: (said: object) => hear(said as Said), hearBytes: (bytes: Uint8Array) => book.push(bytes) };
  await runApart({ kind: task.kind, task, file, signal, ...heard, ...told, ...(seen && { seen }) }).catch(
    (error: unknown) => {
      if (!(error instanceof ApartEnded)) throw error;
      if (error.why === 'cancelled') throw new TaskCancelled();
      if (error.why === 'broken') console.error(error.message);
      throw new TaskFailed(options.says[error.why]);
    },
  );
  if (task.kind === 'refused') return { workbook: Buffer.concat(book) };
  if (!result) throw new TaskFailed(options.says.broken);
  return result;
}
