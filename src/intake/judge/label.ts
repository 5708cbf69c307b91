import type { LevelId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { isClassified, levelNames } from '#kernel/label.ts';
import type { Period } from '#kernel/period.ts';
import { type PeriodLaw, assumedPeriod, overCeiling, periodEnd } from '../normalise/period.ts';
import { note, refuse } from '../remark.ts';
import { type Draft, add, cellOf, take, textOf } from './draft.ts';
import type { Context } from './context.ts';

export interface LabelDraft {
  readonly level: LevelId;
  readonly period: Period | null;
  readonly periodAssumed: boolean;
}

/** Level and period together (CLASSIFY-013, -016); `start` is the day the period counts from. Null where the level cannot be told. */
export function readLabel(draft: Draft, context: Context, start: CivilDate | null): LabelDraft | null {
  const { options } = context;
  const read = take(draft, 'level', context.level(cellOf(draft, 'level')));
  if (!read) return null;
  const barred = options.barredLevels?.[read.level];
  if (barred) {
    add(draft, 'level', refuse(barred, { level: levelNames[read.level] }));
    return null;
  }
  const law: PeriodLaw = {
    level: read.level,
    regime: options.regime,
    maxYears: options.maxYears,
    overCeiling: options.overCeiling ?? 'refuse',
  };
  const inside = read.period === null ? null : take(draft, 'level', context.period(read.period, law));
  const own = take(draft, 'period', context.period(cellOf(draft, 'period'), law));
  if (inside && own && JSON.stringify(inside) !== JSON.stringify(own)) {
    add(draft, 'period', refuse('period_conflict', { inside: read.period ?? '' }));
    return null;
  }
  const found = own ?? inside;
  if (found) checkEnd(draft, found, law, start, options.today);
  if (found || !isClassified(read.level) || draft.refused)
    return { level: read.level, period: found, periodAssumed: false };
  const assumed = take(draft, 'period', assumedPeriod(law, 'period_missing'));
  if (assumed) checkEnd(draft, assumed, law, start, options.today);
  return { level: read.level, period: assumed, periodAssumed: true };
}

function checkEnd(draft: Draft, period: Period, law: PeriodLaw, start: CivilDate | null, today: CivilDate): void {
  const end = periodEnd(period, start);
  if (end === null) return;
  const max = law.regime === 'state' ? law.maxYears[law.level] : undefined;
  if (period.kind === 'date' && max !== undefined) {
    // A ledger that does not say from when it counts: it cannot reach further than from today.
    const latest = periodEnd({ kind: 'years', years: max }, start ?? today);
    if (latest !== null && end > latest)
      return add(draft, 'period', overCeiling(textOf(draft, 'period') || end, max, law));
  }
  if (end <= today) add(draft, 'period', note('period_over', { date: end }, 'CLASSIFY-022'));
}
