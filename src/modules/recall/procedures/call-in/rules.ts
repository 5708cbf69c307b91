import { plusDays } from '#kernel/civil.ts';
import { required } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { RecallFacts } from '../../facts/recall.ts';
import { say } from '../../phrases/recall.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<RecallFacts, Input>()([
  { ...registryOnly, always: true },
  { ...required<Input>('CARRIER-058', 'due', say('field.due')), always: true },
  dateWithin({
    clause: 'CARRIER-058',
    field: 'due',
    name: say('field.due'),
    value: ({ input }) => input.due,
    between: ({ today, settings }) => ({
      from: today,
      to: plusDays(today, setting(settings, 'LAW.window_recall_due')),
    }),
  }),
  {
    id: 'by-originator-date',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['due'],
    // What is wanted back by a day that has passed goes back today.
    broken: ({ input, document, today }) =>
      document.return_by !== null && (input.due ?? '') > (document.return_by < today ? today : document.return_by),
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
