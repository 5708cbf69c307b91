import { type Label, levelOf, levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { type Drawn, drawCodes, lockSeries, type Standing } from '#modules/documents/door/facts/series.ts';
import { registerStamp, stampParts } from '../../door/facts/stamp.ts';
import { type Asked, askedIn } from '../../facts/asked.ts';
import { allLaidReady, laidReady } from '../../facts/laid-ready.ts';
import { type Telling, tellingOf } from '../../facts/telling.ts';
import { before, lockNewest, lockRun } from '../../facts/runs.ts';
import type { ImportJob, ImportRun } from '../../tables.ts';
import type { TakeoverTx } from '../../tx.ts';
import { type ImportPart, partOf, partSize } from './part.ts';
import type { Input } from './schema.ts';

/** Of the whole that is left where an import begins, of its next part where it goes on. */
export interface ImportFacts extends Asked {
  readonly state: ImportJob['state'];
  readonly file: { readonly name: string; readonly sha256: string };
  readonly documents: number;
  readonly copies: number;
  /** Settings and people as they were when it was judged, and as they are. */
  readonly judgedAt: string | null;
  readonly stamp: string;
  /** The stamp as the job keeps it. */
  readonly judgement: string;
  /** It goes on where it stood, and no other import of the unit began since. */
  readonly current: boolean;
  readonly designated: boolean;
  /** Where it begins: what an interrupted run left, and whether nothing was registered by others' imports since. */
  readonly before: ImportRun | null;
  readonly undisturbed: boolean;
  readonly standing: Standing;
  /** The highest number of each incoming sequence that the ledger brings along. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Where it goes on. */
  readonly run: ImportRun | null;
  readonly part: ImportPart | null;
  readonly codes: Drawn;
}

type Found = ImportFacts & { readonly matter: Matter; readonly label: Label };
type Here = Pick<FactsContext<TakeoverTx>, 'tx' | 'unit' | 'actor' | 'now'>;

export async function importFacts(wanted: Input, here: FactsContext<TakeoverTx>): Promise<Found | undefined> {
  const { tx, unit, actor } = here;
  const found = tx
    .selectFrom('import_job')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', wanted.import)
    .where('person_id', '=', actor.id);
  // Whoever gives it up waits for the part under way, and nothing is registered afterwards.
  const job = await (wanted.run === undefined ? found : found.forUpdate()).executeTakeFirst();
  if (!job) return undefined;
  if (wanted.run === undefined) return beginning(here, job);
  const run = await lockRun(tx, unit.id, wanted.run);
  return run?.job_id === job.id ? goingOn(here, job, run) : undefined;
}

/** Everything is asked of the whole before the first of it is registered. Only at the end something is locked, the sequences for a moment. */
async function beginning(here: Here, job: ImportJob): Promise<Found> {
  const { tx, unit } = here;
  const earlier = await before(tx, job);
  const telling = await tellingOf(allLaidReady(tx, job, earlier?.done ?? 0));
  const { documents, copies, level, numbers } = telling;
  const common = await commonOf(here, job, telling, level);
  const newest = await lockNewest(tx, unit.id);
  const own = newest?.id === earlier?.id;
  return {
    ...common,
    documents,
    copies,
    current: !own || newest?.done === earlier?.done,
    before: earlier ?? null,
    undisturbed: own,
    standing: await lockSeries(tx, unit.id, Object.keys(numbers)),
    numbers,
    run: null,
    part: null,
    codes: { type: 'carrier', from: 0 },
  };
}

async function goingOn(here: Here, job: ImportJob, run: ImportRun): Promise<Found> {
  const { tx, unit } = here;
  const newest = await lockNewest(tx, unit.id);
  const laid = await laidReady(tx, job, run.done, partSize);
  const part = await partOf(tx, run, stampParts(job.stamp).since, laid);
  return {
    ...(await commonOf(here, job, await tellingOf(laid.map(({ body }) => body)), part.level)),
    documents: part.to - run.done,
    copies: part.copies,
    current: newest?.id === run.id && run.stamp === job.stamp,
    before: null,
    undisturbed: false,
    standing: {},
    numbers: {},
    run,
    part,
    codes: await drawCodes(tx, 'carrier', Math.max(part.copies, 1)),
  };
}

async function commonOf(here: Here, job: ImportJob, telling: Telling, rank: number) {
  const { tx, unit, actor } = here;
  const level = levelOf(rank);
  const regime = rank >= levelRank.confidential ? job.regime : 'own';
  return {
    ...(await askedIn(here, telling)),
    state: job.state,
    file: { name: job.name, sha256: job.sha256 },
    judgedAt: stampParts(job.stamp).stamp,
    stamp: await registerStamp(tx, unit.id),
    judgement: job.stamp ?? '',
    designated: actor.designated,
    matter: { level, regime },
    label: { level: rank, regime, scope: ['duty:registry', `p:${actor.id}`], barred: [] },
  };
}
