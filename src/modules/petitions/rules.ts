import { onlyFor } from '#kernel/common-rules.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Reach } from './facts.ts';
import { say } from './phrases.ts';

export const petitionRoles = ['petition_clerk', 'supervision_dept'] as const;
export const petitionStaff = onlyFor('PETITION-002', ...petitionRoles);

/** PETITION-001: never to the accused person, the accused department or its members, or anybody tied to them. */
export const notTheAccused: Rule<Ask<Reach, unknown>> = {
  id: 'not-the-accused',
  clause: 'PETITION-001',
  kind: 'denied',
  broken: ({ petition: { respondent_persons, respondent_departments }, person, department, tiedTo }) =>
    (person !== null && [person.id, ...tiedTo].some((id) => respondent_persons.includes(id))) ||
    [department, person?.department_id].some((id) => id != null && respondent_departments.includes(id)),
  says: () => say('accused'),
  remedy: () => say('accused.remedy'),
};
