import { rulesFor } from '#kernel/procedure.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { say } from '../../phrases/destruction.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<DestructionFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'reason',
    clause: 'CARRIER-061',
    kind: 'fields',
    fields: ['reason'],
    always: true,
    broken: ({ input }) => !input.reason,
    says: () => say('no-reason'),
    remedy: () => say('no-reason.remedy'),
  },
  {
    id: 'not-over',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status === 'completed' || list.status === 'cancelled',
    says: () => say('not-draft'),
    remedy: () => say('not-draft.remedy'),
  },
  {
    id: 'nothing-destroyed',
    clause: 'CARRIER-064',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.destroyer_id !== null || list.supervisor_id !== null,
    says: () => say('signed-destroyed'),
    remedy: () => say('signed-destroyed.remedy'),
  },
]);
