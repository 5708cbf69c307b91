import { rulesFor } from '#kernel/procedure.ts';
import type { CloseFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { stillOpen, unlooked, wholeList } from '../../rules/counting.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<CloseFacts, Input>()([
  { ...registryOnly, always: true },
  stillOpen,
  wholeList,
  {
    id: 'short',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: (ask) => unlooked(ask).length === 0,
    says: () => say('nothing-short'),
    remedy: () => say('nothing-short.remedy'),
  },
  {
    id: 'number-said',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['unseen'],
    always: true,
    broken: ({ input: { unseen = null }, missing }) => unseen !== null && unseen !== missing.length,
    says: ({ input, missing }) => say('other-number', { said: input.unseen ?? 0, count: missing.length }),
    remedy: () => say('other-number.remedy'),
  },
]);
