import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Reach } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { petitionReaches } from '../../happenings.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(petitionReaches, (ask: Ask<Reach, Input>) => [{ ...ask, thing: ask.petition.id }], { thing: 'petition' }),
];

export const rules = rulesFor<Reach, Input>()([
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
