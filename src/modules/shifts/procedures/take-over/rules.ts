import { rulesFor } from '#kernel/procedure.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { TakeFacts } from '../../facts/take-over.ts';
import { say } from '../../phrases/shifts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<TakeFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'named-taker',
    clause: 'CARRIER-001',
    kind: 'denied',
    always: true,
    broken: ({ close, actor }) => close.taker_id !== actor.id,
    says: ({ name }) => say('not-named', { name }),
    remedy: ({ name }) => say('not-named.remedy', { name }),
  },
  {
    id: 'not-taken-yet',
    clause: 'CARRIER-001',
    kind: 'state',
    always: true,
    broken: ({ close }) => close.status !== 'handed',
    says: () => say('taken-already'),
    remedy: () => say('taken-already.remedy'),
  },
]);
