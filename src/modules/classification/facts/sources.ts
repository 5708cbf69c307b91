import { type Label, levelOf, mayKnow, regimeOfAll } from '#kernel/label.ts';
import { comparePeriods, type Period } from '#kernel/period.ts';
import { departmentNames } from '#modules/organization/index.ts';
import { originatorsOf } from '#modules/making/door/facts/originators.ts';
import { type Derived, regimeOf, type Source } from '../derived.ts';
import { needOf } from '../scope.ts';
import { grantsOf } from './grants.ts';
import type { Context } from './secret.ts';
import { underOurName } from './taken-over.ts';

type Found = Awaited<ReturnType<typeof rowsOf>>[number];

/** A source, and whether somebody with the power to do so has decided what it is. */
interface SourceRow extends Found {
  readonly decided: boolean;
  readonly issuers: readonly string[];
  /** Who was added to its scope, mostly for a time: what is made of it is not for them. */
  readonly granted: readonly string[];
}

function rowsOf({ tx, unit }: Context, ids: readonly string[]) {
  return tx
    .selectFrom('document as d')
    .leftJoin('draft as p', (join) => join.onRef('p.unit_id', '=', 'd.unit_id').onRef('p.id', '=', 'd.id'))
    .select(['d.id', 'd.kind', 'd.source', 'd.regime', 'd.period', 'd.issued_on', 'd.expires_on', 'd.created_at'])
    .select([
      'd.issuer',
      'd.issuer_rank',
      'd.level',
      'd.scope',
      'd.barred',
      'd.doc_no',
      'd.register_no',
      'd.title',
      'p.need',
      'p.status',
    ])
    .where('d.unit_id', '=', unit.id)
    .where('d.id', 'in', [...ids])
    .orderBy('d.level', 'desc')
    .orderBy('d.id')
    .execute();
}

/** undefined when a source is absent or not to be known of. */
export async function sourcesOf(context: Context, ids: readonly string[]): Promise<readonly SourceRow[] | undefined> {
  const rows = await rowsOf(context, ids);
  if (rows.length === 0 || rows.length !== new Set(ids).size) return undefined;
  const departments = await departmentNames(context);
  const issuersOf = await originatorsOf(context.tx, context.unit, ids);
  const grants = await grantsOf(context, ids);
  return rows.map((row) => ({
    ...row,
    decided: isDecided(row, context, departments),
    issuers: issuersOf(row.id),
    granted: grants.filter(({ document_id }) => document_id === row.id).map(({ token }) => token),
  }));
}

export async function derivedFrom(context: Context, ids: readonly string[]): Promise<Derived | undefined> {
  const rows = await sourcesOf(context, ids);
  return rows && derivedOf(rows);
}

/** Follows from what is decided; of drafts alone nothing follows, but it must be told what they propose. */
export function derivedOf(all: readonly SourceRow[]): Derived {
  const decided = all.filter((row) => row.decided);
  const rows = decided.length > 0 ? decided : all;
  const longest = rows.reduce((a, b) => (outlasts(b, a) ? b : a));
  const scopes = rows.map((row) => row.need ?? needOf(row.scope).filter((token) => !row.granted.includes(token)));
  const sources = all.map(sourceOf);
  return {
    level: levelOf(Math.max(...rows.map(({ level }) => level))),
    regime: regimeOf(rows.map(sourceOf)),
    period: longest.period,
    need: scopes.reduce((all, one) => all.filter((token) => one.includes(token))),
    expires_on: longest.expires_on,
    sources,
  };
}

/**
 * What came from elsewhere, or from the old books, has no draft here. A line of the old books under our own name proves no decision
 * that we had no power to take (CLASSIFY-031).
 */
function isDecided(row: Found, context: Context, departments: readonly string[]): boolean {
  if (row.status !== null) return row.status === 'classified';
  return underOurName(context, row, departments) !== 'undecided';
}

function sourceOf(row: SourceRow): Source {
  const { doc_no, register_no, title, level, regime, kind, source, issuer, issuer_rank, issuers, decided } = row;
  return {
    name: doc_no ?? register_no ?? title,
    level: levelOf(level),
    regime,
    kind,
    origin: source,
    register_no,
    issuer,
    issuer_rank,
    issuers,
    decided,
  };
}

/** The label of what is taken from: that of a source which whoever takes may not know of, else known to himself. */
export function takenLabel(rows: readonly SourceRow[], { actor }: Pick<Context, 'actor'>): Label {
  const unknown = rows.find((row) => !mayKnow(actor, row));
  const level = Math.max(...rows.map((row) => row.level));
  return unknown ?? { level, regime: regimeOfAll(rows), scope: [`p:${actor.id}`], barred: [] };
}

interface Lasting {
  readonly period: Period | null;
  readonly expires_on: string | null;
  readonly issued_on: string | null;
  readonly created_at: string;
}

/** True when `a` stays secret longer than `b`: by the day it ends where both have one, else by kind of period. */
function outlasts(a: Lasting, b: Lasting): boolean {
  if (!a.period || !b.period) return a.period !== null && b.period === null;
  if (a.expires_on && b.expires_on) return a.expires_on > b.expires_on;
  return comparePeriods(a.period, b.period, a.issued_on ?? a.created_at.slice(0, 10)) > 0;
}
