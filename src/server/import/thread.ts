import { Worker } from 'node:worker_threads';
import type { Text } from '#kernel/text.ts';
import type { Said, Task, ToldPart } from './tasks.ts';

/** What the thread may cost before it is ended. */
const limits = { maxOldGenerationSizeMb: 1024 };
const longestMs = 15 * 60_000;

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
  readonly signal: AbortSignal;
  readonly says: Readonly<Record<'outOfMemory' | 'tooSlow', Text>>;
  readonly onProgress: (done: number, total: number) => void;
  /** Lines and documents as they come; the thread goes on when this is done. */
  readonly onPart?: (part: Extract<Said, { lines: object } | { items: object }>) => Promise<void>;
  /** Tells the thread what is registered, part by part. */
  readonly tell?: (post: (part: ToldPart) => void) => Promise<void>;
}

type Result = Extract<Said, { layouts: object } | { judged: object } | { workbook: object }>;

/** Runs one task in a thread of its own. Rejects with `TaskFailed` or `TaskCancelled`. */
export function runTask(task: Task, options: TaskOptions): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { importTask: task },
    resourceLimits: limits,
  });
  const timer = setTimeout(() => reject(new TaskFailed(options.says.tooSlow)), longestMs);
  const cancel = () => reject(new TaskCancelled());
  options.signal.addEventListener('abort', cancel);
  if (options.signal.aborted) cancel();
  worker.on('message', (said: Said) => {
    if ('progress' in said) options.onProgress(said.progress.done, said.progress.total);
    else if ('failed' in said) reject(new TaskFailed(said.failed.says));
    else if ('lines' in said || 'items' in said) {
      const taken = options.onPart?.(said) ?? Promise.resolve();
      taken.then(() => worker.postMessage({ next: true }), reject);
    } else resolve(said);
  });
  worker.on('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TaskFailed(options.says.outOfMemory) : error),
  );
  worker.on('exit', () => reject(new Error('the thread that reads ledgers ended early')));
  if (options.tell) tell(worker, options.tell).catch(reject);
  return promise.finally(() => {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', cancel);
    return worker.terminate();
  });
}

async function tell(worker: Worker, all: NonNullable<TaskOptions['tell']>): Promise<void> {
  await all((part) => worker.postMessage({ part, last: false }));
  worker.postMessage({ part: {}, last: true });
}
