import { rulesFor } from '#kernel/procedure.ts';
import type { Reach } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { notAboutOneself, notTheAccused, petitionStaff } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Reach, Input>()([
  petitionStaff,
  notAboutOneself,
  notTheAccused,
  {
    id: 'target',
    clause: 'PETITION-002',
    kind: 'fields',
    fields: ['person', 'department'],
    broken: ({ input }) => !input.person && !input.department,
    says: () => say('target'),
    remedy: () => say('target.remedy'),
  },
]);
