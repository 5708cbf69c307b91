import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Accusation } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { notAboutOneself, petitionStaff } from '../../rules.ts';
import type { Input } from './schema.ts';

export interface Facts extends Accusation {
  /** Whom or what the form names as accused that is nobody and no department of the unit. */
  readonly unknown: readonly string[];
}

export const rules = rulesFor<Facts, Input>()([
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
]);
