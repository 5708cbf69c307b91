import type { Language, Text } from '#kernel/text.ts';
import { say } from '#modules/takeover/door/phrases/import.ts';
import type { RowVerdict } from '#intake/index.ts';
import type { Answer } from '../act/answer.ts';
import type { App } from '../app.ts';
import { DatabaseAway } from '../db/away.ts';
import { contentOf } from '../files.ts';
import { destroyNow } from '../seal/gone.ts';
import {
  addItems,
  addLines,
  asPerson,
  asServer,
  type Change,
  changeJob,
  clearParts,
  isIn,
  type Job,
  type JobState,
} from './jobs.ts';
import { judgedAgainst, registered } from './known.ts';
import type { Said, ToldPart } from './tasks.ts';
import { changed, partly, saysOf } from './parts.ts';
import type { Progress, Run } from './progress.ts';
import { register } from './register.ts';
import { runTask, TaskCancelled, TaskFailed } from './run-task.ts';
import { logFault } from '../log-fault.ts';

type Judged = Extract<Said, { lines: object } | { items: object }>;

/** The imports a server is working on: one at a time, since each may take much memory; the others wait their turn. */
export class Imports {
  private readonly app: App;
  private readonly running = new Map<string, Run>();
  private turn: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(app: App) {
    this.app = app;
  }

  progressOf(id: string): Progress | null {
    return this.running.get(id)?.progress ?? null;
  }

  isRunning(id: string): boolean {
    return this.running.has(id);
  }

  /** Work that was left behind, by a server that is gone or when the database went away, is begun again by whoever asks for the job. */
  takeUp(job: Job, token: string): void {
    if (this.running.has(job.id)) return;
    if (job.state === 'reading') this.read(job);
    if (job.state === 'judging') this.judge(job, token);
    if (job.state === 'committing') this.commit(job, token);
  }

  /** Ends what is under way; the jobs stay as they are for the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const run of this.running.values()) run.abort.abort();
    await this.turn;
  }

  cancel(id: string): void {
    this.running.get(id)?.abort.abort();
  }

  /** Reads the file and finds its headings. */
  read(job: Job): void {
    this.start(job, async (run) => {
      const site = await asServer(this.app, job.unit_id, async (_, { unit }) => unit);
      const result = await runTask({ kind: 'read', site, name: job.name }, this.options(run, job));
      const layouts = 'layouts' in result ? result.layouts : [];
      if (layouts.length === 0) throw new TaskFailed(say('no-heading'));
      await this.change(job, ['reading'], { state: 'headings', layouts });
    });
  }

  /** Gives every line its verdict and lays the documents ready. */
  judge(job: Job, token: string): void {
    this.start(job, (run) => this.judged(job, token, run));
  }

  /** Registers what was laid ready, one import of a unit at a time. Where the register changed meanwhile the file is judged again. */
  commit(job: Job, token: string): void {
    const work = async (run: Run) => {
      const { refused, held } = await register(this.app, { job, token, run });
      if (refused) return this.refused(job, token, refused);
      if (held > 0) return this.again(job, token, say('held-back', { count: held }));
      await this.committed(job);
    };
    this.start(job, work, `import ${job.unit_id}`);
  }

  private async refused(job: Job, token: string, answer: Answer): Promise<void> {
    if (changed(answer)) return this.again(job, token, say('judged-again'));
    const says = await asServer(this.app, job.unit_id, (connection) => partly(connection, job, saysOf(answer)));
    await this.change(job, ['committing'], { state: 'judged', says });
  }

  private async again(job: Job, token: string, says: Text): Promise<void> {
    if (await this.change(job, ['committing'], { state: 'judging', says }))
      this.judge({ ...job, state: 'judging' }, token);
  }

  private async committed(job: Job): Promise<void> {
    await asServer(this.app, job.unit_id, async (connection) => {
      await changeJob(connection, job, ['committing'], { state: 'committed', says: null });
      await connection.query('delete from import_item where unit_id = $1 and job_id = $2', [job.unit_id, job.id]);
    });
  }

  private async judged(job: Job, token: string, run: Run): Promise<void> {
    let [lines, items] = [0, 0];
    const take = async (part: Judged) =>
      asServer(this.app, job.unit_id, async (connection) => {
        if ('lines' in part) {
          await addLines(connection, job, part.lines, lines);
          lines += part.lines.length;
        } else {
          await addItems(connection, job, part.items, items);
          items += part.items.length;
        }
      });
    await asServer(this.app, job.unit_id, (connection) => clearParts(connection, job));
    const against = await asPerson(this.app, token, (connection, presence) =>
      judgedAgainst(connection, presence, job.regime, this.app.time.now()),
    );
    if (!against) throw new TaskFailed(say('interrupted'));
    const { stamp, ...judging } = against;
    const task = { kind: 'judge', mappings: job.mapping?.forms ?? [], ...judging, name: job.name } as const;
    const tell = async (post: (part: ToldPart) => Promise<void>) => {
      await asPerson(this.app, token, async (connection) => {
        for await (const part of registered(connection, job.unit_id)) await post(part);
      });
    };
    const result = await runTask(task, { ...this.options(run, job), onPart: take, tell });
    if (!('judged' in result)) throw new TaskFailed(say('interrupted'));
    await this.change(job, ['judging'], { state: 'judged', counts: result.judged, stamp });
  }

  private start(job: Job, work: (run: Run) => Promise<void>, lock = job.id): void {
    const run: Run = { abort: new AbortController(), progress: null };
    this.running.set(job.id, run);
    this.turn = this.turn
      .then(() => (this.stopping ? undefined : this.app.db.locked(lock, () => this.ifStill(job, () => work(run)))))
      .catch((error: unknown) => this.ended(job, error))
      .catch((error: unknown) => {
        if (!(error instanceof DatabaseAway)) logFault(error);
      })
      .finally(() => {
        if (this.running.get(job.id) === run) this.running.delete(job.id);
        this.app.changed(job.unit_id, [{ room: 'takeover', table: 'import_job', ids: [job.id] }]);
      });
  }

  /** What was read before the lock was had may have been done by another server since. */
  private async ifStill({ unit_id, id, state }: Job, work: () => Promise<void>): Promise<void> {
    const stands = await asServer(this.app, unit_id, (connection) => isIn(connection, { unit_id, id }, state));
    if (stands) await work();
  }

  private async ended(job: Job, error: unknown): Promise<void> {
    // Where the database went away the job stays as it is, and whoever asks for it when it is back has it begun again.
    if (this.stopping || error instanceof DatabaseAway) return;
    const states: JobState[] = ['reading', 'judging', 'committing'];
    if (error instanceof TaskCancelled) return this.discard(job);
    if (!(error instanceof TaskFailed)) logFault(error);
    const says = error instanceof TaskFailed ? error.says : say('interrupted');
    await this.drop(job, states, { state: 'failed', says });
  }

  discard(job: Job): Promise<void> {
    const before: JobState[] = ['reading', 'headings', 'judging', 'judged', 'committing', 'failed'];
    return this.drop(job, before, { state: 'cancelled', says: null });
  }

  /** Of an import that was given up what it registered stays and nothing else, its file least of all: what was in it nobody has judged. */
  private async drop(job: Job, before: readonly JobState[], change: Change & Pick<Job, 'state'>): Promise<void> {
    // The file first: once it is told that the import failed, nothing of it is there.
    await asServer(this.app, job.unit_id, (connection) => changeJob(connection, job, before, { upload: null }));
    await destroyNow(this.app);
    await asServer(this.app, job.unit_id, async (connection) => {
      if (!(await changeJob(connection, job, before, { ...change, counts: null }))) return;
      await clearParts(connection, job);
      const says = await partly(connection, job, change.says ?? null);
      await changeJob(connection, job, [change.state], { says });
    });
  }

  private change(job: Job, from: readonly JobState[], change: Change): Promise<boolean> {
    return asServer(this.app, job.unit_id, (connection) => changeJob(connection, job, from, change));
  }

  private options(run: Run, { unit_id, upload, sha256, name }: Job) {
    if (upload === null) throw new TaskFailed(say('file-gone'));
    return {
      file: () => contentOf(this.app, unit_id, { upload, sha256 }),
      signal: run.abort.signal,
      says: {
        memory: say('out-of-memory', { name }),
        time: say('too-slow', { name }),
        broken: say('unread', { name }),
      },
      onProgress: (done: number, total: number) => {
        run.progress = { done, total };
      },
    };
  }

  /** The refused lines as a file, under their own headings. */
  async refusedFile(job: Job, verdicts: readonly RowVerdict[], language: Language): Promise<Uint8Array> {
    const run: Run = { abort: new AbortController(), progress: null };
    const { name } = job;
    const task = { kind: 'refused', language, mappings: job.mapping?.forms ?? [], verdicts, name } as const;
    const result = await runTask(task, this.options(run, job));
    return 'workbook' in result ? result.workbook : new Uint8Array();
  }
}

const all = new WeakMap<App, Imports>();

export function importsOf(app: App): Imports {
  const found = all.get(app) ?? new Imports(app);
  all.set(app, found);
  return found;
}
