import { behindMonths } from '#kernel/civil.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { say } from '../phrases/post.ts';

export const grades = ['core', 'important', 'general', 'none'] as const satisfies readonly PersonGrade[];
export const gradeNames = Object.fromEntries(grades.map((grade) => [grade, say(`grade.${grade}`)]));

/** The rank of the highest level each may know (PEOPLE-001). */
export const gradeRanks: Readonly<Record<PersonGrade, number>> = {
  core: levelRank.top_secret,
  important: levelRank.secret,
  general: levelRank.confidential,
  none: levelRank.work_secret,
};
export const gradeName = (grade: PersonGrade) => say(`grade.${grade}`);

type SecretGrade = Exclude<PersonGrade, 'none'>;

/** A grade and the last day on which it was held. */
export interface Held {
  readonly grade: PersonGrade;
  readonly last: CivilDate;
}

/** First day on which whoever held this grade is free: the years of the grade, never below its least months (PEOPLE-013). */
export function coolingOffEnds(grade: SecretGrade, last: CivilDate, settings: Settings): CivilDate {
  const years = setting(settings, `PEOPLE-013.cooling_off_years_${grade}`);
  const least = setting(settings, `PEOPLE-013.cooling_off_min_months_${grade}`);
  return behindMonths(last, Math.max(12 * years, least));
}

/** Each grade cools off from the day it was last held, so that regrading down shortens nothing: the last of these ends counts. */
export function longestCooling(held: readonly Held[], settings: Settings): { grade: SecretGrade; ends_on: CivilDate } {
  const ends = held.flatMap(({ grade, last }) =>
    grade === 'none' ? [] : [{ grade, ends_on: coolingOffEnds(grade, last, settings) }],
  );
  const [longest] = ends.sort((a, b) => (a.ends_on < b.ends_on ? 1 : -1));
  if (!longest) throw new RangeError('nobody without a grade cools off');
  return longest;
}
