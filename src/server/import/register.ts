import { say } from '#modules/takeover/door/phrases/import.ts';
import type { Answer } from '../act/answer.ts';
import { runProcedure } from '../act/index.ts';
import type { App } from '../app.ts';
import { gathering } from './gathering.ts';
import { asServer, type Job } from './jobs.ts';
import { type Part, progressOf } from './parts.ts';
import type { Run } from './progress.ts';
import { TaskCancelled, TaskFailed } from './run-task.ts';

interface Registering {
  readonly job: Job;
  readonly token: string;
  readonly run: Run;
}

/** How it ended: with a refusal, or through with all, of which some were held back. */
interface Ended {
  readonly refused: Answer | null;
  readonly held: number;
}

/**
 * Registers what was laid ready in short acts, one after the other: others work meanwhile, entries are sealed, and a server that is
 * killed loses nothing. Pages are told at the end, not of each act.
 */
export async function register(app: App, { job, token, run }: Registering): Promise<Ended> {
  const told = gathering();
  const act = (part: Part | null) =>
    runProcedure(app, {
      procedure: 'takeover.import',
      input: { import: job.id, ...(part ? { run: part.run } : {}) },
      token,
      tell: told.tell,
    });
  let part: Part | null = null;
  try {
    for (let acts = 0; part === null || part.left > 0; acts++) {
      if (app.room() === 'none') throw new TaskFailed(say('no-room'));
      if (run.abort.signal.aborted) throw new TaskCancelled();
      const answer = await act(part);
      if (answer.status >= 300) return { refused: answer, held: 0 };
      part = answer.body as unknown as Part;
      run.progress = progressOf(job, part);
      // After the first documents: nothing that was planned while the register was empty is to serve the rest.
      if (acts === 1)
        await asServer(app, job.unit_id, (connection) => connection.query('select jingui.measure_grown()'));
    }
    return { refused: null, held: part.held };
  } finally {
    app.changed(job.unit_id, told.all());
  }
}
