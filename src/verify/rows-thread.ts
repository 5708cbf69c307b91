/** Compares rows in a thread of its own while the main thread hashes entries: two cores, half the time. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createFindings, type Summary } from './report.ts';
import { checkRows, type RowsJob, type RowsResult } from './rows.ts';
import { ScanError } from './scan.ts';

/** `damage` is why ops.jsonl or unsealed.jsonl could not be read at all. */
export interface RowsOutcome {
  readonly summary: Summary;
  readonly result: RowsResult | null;
  readonly damage: string | null;
}

export interface RowsRun {
  readonly outcome: Promise<RowsOutcome>;
  /** Gives up: the ledger itself turned out damaged. */
  cancel(): void;
}

type Message = { readonly done: number } | { readonly outcome: RowsOutcome };

export async function rowsOutcome(
  job: RowsJob,
  step: (done: number) => Promise<void> | undefined,
): Promise<RowsOutcome> {
  const findings = createFindings();
  try {
    const result = await checkRows(job, findings, step);
    return { summary: findings.summary(), result, damage: null };
  } catch (error) {
    if (!(error instanceof ScanError || error instanceof SyntaxError)) throw error;
    return { summary: findings.summary(), result: null, damage: error.message };
  }
}

export function startRowsThread(job: RowsJob, onStep: (done: number) => void): RowsRun {
  const worker = new Worker(new URL(import.meta.url), { workerData: { rowsJob: job } });
  const outcome = new Promise<RowsOutcome>((resolve, reject) => {
    worker.on('message', (message: Message) =>
      'outcome' in message ? resolve(message.outcome) : onStep(message.done),
    );
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that compares rows ended early')));
  });
  // Nobody may be waiting yet when the thread fails; whoever waits later still gets the error.
  outcome.catch(() => {});
  return { outcome, cancel: () => void worker.terminate() };
}

if (!isMainThread && parentPort !== null && workerData?.rowsJob !== undefined) {
  const port = parentPort;
  const post = (message: Message): void => port.postMessage(message);
  const outcome = await rowsOutcome(workerData.rowsJob, (done) => void post({ done }));
  post({ outcome });
}
