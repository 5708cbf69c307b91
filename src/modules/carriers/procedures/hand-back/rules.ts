import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { HandBackFacts } from '../../facts/recall.ts';
import { say } from '../../phrases/recall.ts';
import { designatedRule, registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<HandBackFacts, Input>()([
  { ...registryOnly, always: true },
  designatedRule<Ask<HandBackFacts, Input>>((ask) => ask.designated),
  {
    id: 'recipient',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['recipient'],
    always: true,
    broken: ({ input }) => !input.recipient,
    says: () => say('no-recipient'),
    remedy: () => say('no-recipient.remedy'),
  },
  {
    id: 'signed',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['received_by', 'signed'],
    broken: ({ input }) => !input.received_by || input.signed !== true,
    says: () => say('no-signature'),
    remedy: () => say('no-signature.remedy'),
  },
  {
    id: 'list-open',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status !== 'open',
    says: () => say('list-closed'),
    remedy: () => say('list-closed.remedy'),
  },
  {
    id: 'collected',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ list, collected }) => list.status === 'open' && collected.length === 0,
    says: () => say('nothing-collected'),
    remedy: () => say('nothing-collected.remedy'),
  },
]);
