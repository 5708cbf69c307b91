import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  {
    id: 'somebody-else',
    clause: 'PETITION-001',
    kind: 'fields',
    fields: ['related'],
    broken: ({ input, actor }) => input.related === actor.id,
    says: () => say('oneself'),
    remedy: () => say('oneself.remedy'),
  },
]);
