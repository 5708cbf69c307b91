import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  {
    id: 'dates-in-order',
    clause: 'FOREIGN-001',
    kind: 'fields',
    fields: ['ends_on'],
    broken: ({ input }) => input.ends_on < input.starts_on,
    says: () => say('dates-crossed'),
    remedy: () => say('dates-crossed.remedy'),
  },
]);
