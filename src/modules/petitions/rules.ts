import { onlyFor } from '#kernel/common-rules.ts';
import { type Tie, untied } from '#kernel/tie.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Reach } from './facts.ts';
import { say } from './phrases.ts';
import type { Petition } from './tables.ts';

export const petitionRoles = ['petition_clerk', 'supervision_dept'] as const;
export const petitionStaff = onlyFor('PETITION-002', ...petitionRoles);

type Accused = Pick<Petition, 'respondent_persons' | 'respondent_departments'>;

/** Whether a petition is about one of these people, somebody tied to them, or one of these departments. */
export function isAbout(
  { respondent_persons, respondent_departments }: Accused,
  persons: readonly string[],
  departments: readonly (string | null | undefined)[],
  ties: readonly Tie[] = [],
): boolean {
  return (
    !untied(persons, respondent_persons, ties) ||
    departments.some((id) => id != null && respondent_departments.includes(id))
  );
}

/** PETITION-001: never to the accused person or department, to its members or to those of one he heads, nor to anybody tied to them. */
export const notTheAccused: Rule<Ask<Reach, unknown>> = {
  id: 'not-the-accused',
  clause: 'PETITION-001',
  kind: 'denied',
  broken: ({ petition, person, department, reached, ties }) =>
    isAbout(petition, reached, [department?.id, person?.department_id], ties),
  says: () => say('accused'),
  remedy: () => say('accused.remedy'),
};
