import { onlyFor } from '#kernel/common-rules.ts';
import { untied } from '#kernel/tie.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Accusation, Reach } from './facts.ts';
import type { PetitionReceived } from './happenings.ts';
import { say } from './phrases.ts';

export const petitionRoles = ['petition_clerk', 'supervision_dept'] as const;
export const petitionStaff = onlyFor('PETITION-002', ...petitionRoles);

/** Whether it is about one of these people, somebody tied to them, or one of these departments. */
function isAbout(
  { accused, ties }: Accusation,
  persons: readonly string[],
  departments: readonly (string | null | undefined)[],
): boolean {
  return (
    !untied(persons, accused.persons, ties) || departments.some((id) => id != null && accused.departments.includes(id))
  );
}

/** Who keeps petitions has nothing to do with one about himself, his department or anybody he is tied to. */
export const notAboutOneself: Rule<Circumstances & Accusation> = {
  id: 'not-about-oneself',
  clause: 'PETITION-001',
  kind: 'denied',
  broken: (ask) => isAbout(ask, [ask.actor.id], [ask.actor.departmentId]),
  says: () => say('about-oneself'),
  remedy: () => say('about-oneself.remedy'),
};

/** PETITION-001: never to the accused person or department, to its members or to those of one he heads, nor to anybody tied to them; nor to the department he works in. */
export const notTheAccused: Rule<Circumstances & Reach> = {
  id: 'not-the-accused',
  clause: 'PETITION-001',
  kind: 'denied',
  broken: (ask) =>
    isAbout(ask, ask.reached, [ask.department?.id, ask.person?.department_id]) ||
    (ask.department !== null && ask.workplaces.includes(ask.department.id)),
  says: () => say('accused'),
  remedy: () => say('accused.remedy'),
};

/** One that names nobody of the unit bars nobody: that it accuses none is found by another than who entered it. */
export const nobodyOverlooked: Rule<Circumstances & Reach> = {
  id: 'nobody-overlooked',
  clause: 'PETITION-001',
  kind: 'denied',
  broken: ({ petition: { respondent_persons, respondent_departments, received_by }, actor }) =>
    respondent_persons.length + respondent_departments.length === 0 && received_by === actor.id,
  says: () => say('names-nobody'),
  remedy: () => say('names-nobody.remedy'),
};

/** PETITION-001: somebody who is leaving carries nothing on. */
export const inPost: Rule<Circumstances & Reach> = {
  id: 'handler-in-post',
  clause: 'PETITION-001',
  kind: 'state',
  broken: ({ person }) => person !== null && person.state !== 'active',
  says: () => say('handler-gone'),
  remedy: () => say('handler-gone.remedy'),
};

/** Whoever takes in a petition has nothing to do with it, and those it accuses are known. */
export const receivedRules: readonly Rule<PetitionReceived>[] = [
  petitionStaff,
  notAboutOneself,
  {
    id: 'accused-known',
    clause: 'PETITION-001',
    kind: 'fields',
    fields: ['persons', 'departments'],
    broken: ({ unknown }) => unknown.length > 0,
    says: ({ unknown }) => say('unknown-accused', { names: list(unknown) }),
    remedy: () => say('unknown-accused.remedy'),
  },
];
