import { rulesFor } from '#kernel/procedure.ts';
import type { Returning } from '../../facts/returning.ts';
import { say } from '../../phrases/inventory.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Pick<Returning, 'copy' | 'out'>, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['note'],
    always: true,
    broken: ({ input }) => !input.note,
    says: () => say('no-story'),
    remedy: () => say('no-story.remedy'),
  },
  {
    id: 'lost',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copy }) => copy.hand !== 'missing',
    says: () => say('not-lost'),
    remedy: () => say('not-lost.remedy'),
  },
]);
