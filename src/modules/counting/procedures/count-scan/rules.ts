import { rulesFor } from '#kernel/procedure.ts';
import type { CountFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<CountFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'open',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ inventory, repeat }) => inventory.status !== 'open' && repeat === null,
    says: () => say('not-open'),
    remedy: () => say('not-open.remedy'),
  },
]);
