import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { say } from '../../phrases.ts';
import { isAbout, petitionStaff } from '../../rules.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** Whom or what the form names as accused that is nobody and no department of the unit. */
  readonly unknown: readonly string[];
}

export const rules = rulesFor<Facts, Input>()([
  petitionStaff,
  {
    id: 'not-about-oneself',
    clause: 'PETITION-001',
    kind: 'denied',
    broken: ({ input: { persons, departments }, actor }) =>
      isAbout({ respondent_persons: persons, respondent_departments: departments }, [actor.id], [actor.departmentId]),
    says: () => say('about-oneself'),
    remedy: () => say('about-oneself.remedy'),
  },
  {
    id: 'accused-known',
    clause: 'PETITION-001',
    kind: 'fields',
    fields: ['persons', 'departments'],
    broken: ({ unknown }) => unknown.length > 0,
    says: ({ unknown }) => say('unknown-accused', { names: list(unknown) }),
    remedy: () => say('unknown-accused.remedy'),
  },
]);
