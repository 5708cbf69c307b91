import { rulesFor } from '#kernel/procedure.ts';
import type { CloseFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<CloseFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'counted',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ inventory }) => inventory.status !== 'counted',
    says: () => say('not-counted'),
    remedy: () => say('not-counted.remedy'),
  },
  {
    id: 'second-person',
    clause: 'CARRIER-057',
    kind: 'denied',
    always: true,
    broken: ({ inventory, actor }) => inventory.counted_by === actor.id,
    says: () => say('same-person'),
    remedy: () => say('same-person.remedy'),
  },
]);
