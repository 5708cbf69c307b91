import type { PersonGrade } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { say } from '../phrases/post.ts';

export const grades = ['core', 'important', 'general', 'none'] as const satisfies readonly PersonGrade[];
export const gradeNames = Object.fromEntries(grades.map((grade) => [grade, say(`grade.${grade}`)]));
export const gradeName = (grade: PersonGrade) => say(`grade.${grade}`);

/** First day on which the person is free: years by grade, from the day he left (PEOPLE-013). */
export function coolingOffEnds(
  grade: Exclude<PersonGrade, 'none'>,
  leavesOn: CivilDate,
  settings: Settings,
): CivilDate {
  const years = setting(settings, `PEOPLE-013.cooling_off_years_${grade}`);
  return Temporal.PlainDate.from(leavesOn).add({ years }).toString();
}
