import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Copy } from '../../facts/copy.ts';
import type { CloseFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { copyNames } from '../../rules/naming.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

export type CloseAsk = Ask<CloseFacts, Input>;

/** Missing copies nobody has accounted for. */
export function unaccounted({ missing, input }: Pick<CloseAsk, 'missing' | 'input'>): Copy[] {
  return missing.filter((copy) => !input.dispositions.some((one) => one.carrier === copy.id));
}

export const rules = rulesFor<CloseFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'open',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ inventory }) => inventory.status !== 'open',
    says: () => say('already-closed'),
    remedy: () => say('already-closed.remedy'),
  },
  {
    id: 'whole-list',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ inventory, seen }) => seen !== inventory.expected,
    says: ({ inventory, seen }) => say('not-whole', { expected: inventory.expected, seen }),
    remedy: () => say('not-whole.remedy'),
  },
  {
    id: 'about-missing',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['dispositions'],
    always: true,
    broken: ({ missing, input }) => input.dispositions.some((one) => !missing.some((copy) => copy.id === one.carrier)),
    says: () => say('not-missing'),
    remedy: () => say('not-missing.remedy'),
  },
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['dispositions'],
    always: true,
    broken: ({ input }) => input.dispositions.some((one) => one.outcome !== 'missing' && !one.note),
    says: () => say('unexplained'),
    remedy: () => say('unexplained.remedy'),
  },
  {
    id: 'shortage',
    clause: 'CARRIER-057',
    kind: 'state',
    // The form is where what is missing is accounted for.
    fields: ['dispositions'],
    always: true,
    broken: (ask) => ask.inventory.status === 'open' && unaccounted(ask).length > 0,
    says: (ask) =>
      say('shortage', {
        expected: ask.inventory.expected,
        count: unaccounted(ask).length,
        copies: copyNames(unaccounted(ask)),
      }),
    remedy: () => say('shortage.remedy'),
    facts: (ask) => ({
      expected: ask.inventory.expected,
      present: ask.present,
      missing: unaccounted(ask).map((copy) => copy.id),
    }),
  },
]);
