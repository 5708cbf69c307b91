import { levelOf } from '#kernel/label.ts';
import { comparePeriods, type Period } from '#kernel/period.ts';
import type { Derived } from '../derived.ts';
import { needOf } from '../scope.ts';
import type { Context } from './secret.ts';

/** undefined when a source is absent or not to be known of. */
export async function derivedFrom({ tx, unit }: Context, ids: readonly string[]): Promise<Derived | undefined> {
  const rows = await tx
    .selectFrom('document as d')
    .leftJoin('draft as p', (join) => join.onRef('p.unit_id', '=', 'd.unit_id').onRef('p.id', '=', 'd.id'))
    .select(['d.id', 'd.level', 'd.regime', 'd.period', 'd.scope', 'd.issued_on', 'd.expires_on', 'p.need'])
    .select(['d.doc_no', 'd.register_no', 'd.title', 'd.created_at'])
    .where('d.unit_id', '=', unit.id)
    .where('d.id', 'in', [...ids])
    .orderBy('d.level', 'desc')
    .orderBy('d.id')
    .execute();
  const [first] = rows;
  if (!first || rows.length !== new Set(ids).size) return undefined;
  const longest = rows.reduce((a, b) => (outlasts(b, a) ? b : a));
  const scopes = rows.map((row) => row.need ?? needOf(row.scope));
  const need = scopes.reduce((all, one) => all.filter((token) => one.includes(token)));
  return {
    level: levelOf(first.level),
    regime: first.regime,
    period: longest.period,
    need,
    expires_on: longest.expires_on,
    names: rows.map((row) => row.doc_no ?? row.register_no ?? row.title),
  };
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
