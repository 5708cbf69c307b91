import { rulesFor } from '#kernel/procedure.ts';
import type { RecallFacts } from '../../facts/recall.ts';
import { say } from '../../phrases/recall.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<RecallFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'due-ahead',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['due'],
    always: true,
    broken: ({ input, today }) => !input.due || input.due < today,
    says: ({ input }) => say('due-past', { due: input.due ?? '—' }),
    remedy: () => say('due-past.remedy'),
  },
  {
    id: 'by-originator-date',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['due'],
    broken: ({ input, document }) => document.return_by !== null && (input.due ?? '') > document.return_by,
    says: ({ document }) => say('after-originator', { return_by: document.return_by ?? '' }),
    remedy: ({ document }) => say('after-originator.remedy', { return_by: document.return_by ?? '' }),
  },
  {
    id: 'outstanding',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ outstanding }) => outstanding.length === 0,
    says: () => say('nothing-out'),
    remedy: () => say('nothing-out.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ openList }) => openList !== null,
    says: () => say('recalled-already'),
    remedy: () => say('recalled-already.remedy'),
    facts: ({ openList }) => ({ list: openList }),
  },
]);
