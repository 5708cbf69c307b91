import { sql } from 'kysely';
import type { JsonObject } from '#kernel/json.ts';
import { type Label, levelOf, levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import {
  addedIn,
  type AddedLine,
  cameIn,
  type CameLine,
  copiedIn,
  type CopiedLine,
  heldIn,
  type HeldLine,
  laidIn,
  type LaidLine,
  namedIn,
  titlesIn,
  toldIn,
  type TitledLine,
  type ToldLine,
} from '../../facts/lines.ts';
import { registerStamp, stampParts } from '../../door/facts/stamp.ts';
import { isTouched } from '../../facts/touched.ts';
import { type Drawn, drawCodes, lockSeries, type Standing } from '#modules/documents/door/facts/series.ts';
import type { PlannedDocument } from '../../door/sheet/plan.ts';
import { incomingSeries, type Sequence } from '#modules/documents/door/numbering.ts';
import type { ImportJob } from '../../tables.ts';
import type { TakeoverTx } from '../../tx.ts';
import type { Input } from './schema.ts';

export interface ImportFacts {
  readonly state: ImportJob['state'];
  readonly file: { readonly name: string; readonly sha256: string };
  readonly documents: number;
  readonly copies: number;
  /** Settings and people as they were when it was judged, and as they are. */
  readonly judgedAt: string | null;
  readonly stamp: string;
  /** Something registered since is what a line speaks of. */
  readonly touched: boolean;
  readonly designated: boolean;
  /** What the lines tell, asked anew of the whole: what became of copies, who holds them, who is to know of them, what they are called, who copied them, to which they are added, when they came, where they lie. */
  readonly told: readonly ToldLine[];
  readonly held: readonly HeldLine[];
  readonly named: readonly HeldLine[];
  readonly titled: readonly TitledLine[];
  readonly copied: readonly CopiedLine[];
  readonly added: readonly AddedLine[];
  readonly came: readonly CameLine[];
  readonly laid: readonly LaidLine[];
  readonly standing: Standing;
  readonly codes: Drawn;
  /** The highest number of each incoming sequence that the ledger brings along. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The documents to register, some at a time. */
  readonly pages: AsyncIterable<ImportPage>;
}

export interface ImportPage {
  readonly items: readonly PlannedDocument[];
  /** Registered documents that get more copies, locked. */
  readonly existing: readonly (Label & { readonly id: string; readonly copies_made: number })[];
  /** Department of each holder. */
  readonly departments: Readonly<Record<string, string | null>>;
}

/** Documents registered by one statement and one entry of the ledger. */
const pageSize = 400;

export async function importFacts(
  wanted: Input,
  { tx, unit, actor, now }: FactsContext<TakeoverTx>,
): Promise<(ImportFacts & { readonly matter: Matter; readonly label: Label }) | undefined> {
  const job = await tx
    .selectFrom('import_job')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', wanted.import)
    .where('person_id', '=', actor.id)
    .forUpdate()
    .executeTakeFirst();
  if (!job) return undefined;
  const sums = await sumsOf(tx, unit.id, job.id);
  const brought = await numbersOf(tx, unit.id, job.id);
  const standing = await lockSeries(tx, unit.id, Object.keys(brought));
  const judged = stampParts(job.stamp);
  const level = levelOf(sums.level);
  const regime = sums.level >= levelRank.confidential ? job.regime : 'own';
  return {
    state: job.state,
    file: { name: job.name, sha256: job.sha256 },
    documents: sums.documents,
    copies: sums.copies,
    judgedAt: judged.stamp,
    stamp: await registerStamp(tx, unit.id),
    touched: await isTouched(tx, unit.id, job.id, judged.since),
    designated: actor.designated,
    told: await toldIn(tx, unit.id, job.id),
    held: await heldIn(tx as never, { unit: unit.id, job: job.id, now }),
    named: await namedIn(tx as never, { unit: unit.id, job: job.id, now }),
    titled: await titlesIn(tx, unit.id, job.id),
    copied: await copiedIn(tx, unit.id, job.id),
    added: await addedIn(tx, unit.id, job.id),
    came: await cameIn({ tx, unit }, job.id),
    laid: await laidIn(tx, unit.id, job.id),
    standing,
    codes: await drawCodes(tx, 'carrier', Math.max(sums.copies, 1)),
    numbers: brought,
    pages: pagesOf(tx, unit.id, job.id),
    matter: { level, regime },
    label: { level: sums.level, regime, scope: ['duty:registry', `p:${actor.id}`], barred: [] },
  };
}

async function sumsOf(tx: TakeoverTx, unit: string, job: string) {
  const ranks = sql.raw(`'${JSON.stringify(levelRank)}'::jsonb`);
  const { rows } = await sql<{ documents: number; copies: number; level: number }>`
    select count(*)::int as documents, coalesce(sum(jsonb_array_length(body -> 'copies')), 0)::int as copies,
      coalesce(max((${ranks} ->> (body ->> 'level'))::int), 0) as level
    from import_item where unit_id = ${unit} and job_id = ${job}`.execute(tx);
  return rows[0] ?? { documents: 0, copies: 0, level: 0 };
}

/** Register numbers of our own form move their sequence on, so that the next letter gets the next number. */
async function numbersOf(tx: TakeoverTx, unit: string, job: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ secret: string; year: string; last: number }>`
    select m[1] as secret, m[2] as year, max(m[3]::int) as last
    from import_item, lateral regexp_match(body ->> 'registerNo', '^(密?)收〔([0-9]{4})〕([0-9]{1,8})号$') m
    where unit_id = ${unit} and job_id = ${job} and m is not null group by 1, 2`.execute(tx);
  const name = (secret: string): Sequence => (secret === '' ? 'ordinary' : 'classified');
  return Object.fromEntries(rows.map(({ secret, year, last }) => [incomingSeries(name(secret), year), last]));
}

async function* pagesOf(tx: TakeoverTx, unit: string, job: string): AsyncGenerator<ImportPage> {
  for (let after = -1; ; ) {
    const rows = await tx
      .selectFrom('import_item')
      .select(['n', 'body'])
      .where('unit_id', '=', unit)
      .where('job_id', '=', job)
      .where('n', '>', after)
      .orderBy('n')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.n;
    yield await pageOf(
      tx,
      unit,
      rows.map(({ body }) => body),
    );
  }
}

async function pageOf(tx: TakeoverTx, unit: string, bodies: readonly JsonObject[]): Promise<ImportPage> {
  const items = bodies as unknown as readonly PlannedDocument[];
  const ids = items.flatMap((item) => (item.existing === null ? [] : [item.existing]));
  const holders = items.flatMap(({ copies }) =>
    copies.flatMap((copy) => (copy.hand === 'person' && copy.handId !== null ? [copy.handId] : [])),
  );
  const existing =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('document')
          .select(['id', 'copies_made', 'level', 'regime', 'scope', 'barred'])
          .where('unit_id', '=', unit)
          .where('id', 'in', ids)
          .orderBy('id')
          .forUpdate()
          .execute();
  const people =
    holders.length === 0
      ? []
      : await tx
          .selectFrom('person')
          .select(['id', 'department_id'])
          .where('unit_id', '=', unit)
          .where('id', 'in', [...new Set(holders)])
          .execute();
  return { items, existing, departments: Object.fromEntries(people.map((one) => [one.id, one.department_id])) };
}
