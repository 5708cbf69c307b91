import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { endsOn, type Period, spanYears } from '#kernel/period.ts';
import type { Timed } from '../rules/period.ts';

/** Reckons a period from the day it counts from (条例 19(2)): rules do not reckon with dates. */
export function timedOf(
  thing: { readonly level: LevelId | null; readonly regime: RegimeId; readonly period: Period | null },
  from: string,
  today: string,
): Timed {
  const { period } = thing;
  const ends = period && endsOn(period, from);
  return { ...thing, span: period && spanYears(period, from), over: ends !== null && ends <= today };
}
