import { dateOf } from '#kernel/calendar.ts';
import type { CivilDate } from '#kernel/json.ts';
import { type Period, timedOf } from '#kernel/period.ts';
import { lawfulPeriod } from '#kernel/period-rules.ts';
import { type Circumstances, type Finding, type Governance, judge, type Matter } from '#kernel/verdict.ts';
import type { Erased } from './erased.ts';

interface Typed extends Partial<Matter> {
  readonly period?: Period | null;
  readonly issued_on?: CivilDate | null;
}

/** CLASSIFY-016: a level and a period that cannot stand together are told as soon as both are typed, whatever else the form still lacks. */
export function typedPeriod(
  { rules, ahead = [] }: Pick<Erased, 'rules' | 'ahead'>,
  circumstances: Circumstances,
  input: unknown,
  law: Governance,
): readonly Finding[] {
  const { level, regime = 'own', period, issued_on } = input as Typed;
  if (!level || !period) return [];
  const asked = new Set([...rules, ...ahead].map(({ id }) => id));
  const today = dateOf(circumstances.now);
  const timed = timedOf({ level, regime, period }, issued_on ?? today, today);
  const matter = { level, regime };
  return judge(
    lawfulPeriod.filter(({ id }) => asked.has(id)),
    { ...circumstances, timed, matter },
    law,
  ).findings;
}
