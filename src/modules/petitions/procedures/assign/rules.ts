import type { Obligation } from '#kernel/obligation.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Reach } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { notAboutOneself, notTheAccused, petitionStaff } from '../../rules.ts';
import type { Input } from './schema.ts';

export interface Facts extends Reach {
  /** Another handler that must be appointed. */
  readonly owed: readonly Obligation[];
}

export const rules = rulesFor<Facts, Input>()([
  petitionStaff,
  notAboutOneself,
  notTheAccused,
  {
    id: 'handler-in-post',
    clause: 'PETITION-001',
    kind: 'state',
    broken: ({ person }) => person?.state !== 'active',
    says: () => say('handler-gone'),
    remedy: () => say('handler-gone.remedy'),
  },
]);
