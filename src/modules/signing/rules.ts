import type { SignedItem } from '#kernel/understood.ts';
import type { Rule } from '#kernel/verdict.ts';
import { pledge } from './door/signings.ts';
import type { PledgeAdopted } from './happenings.ts';
import { say } from './phrases.ts';

/** What a text of the pledge must say. */
export const adoptedRules: readonly Rule<PledgeAdopted>[] = [
  {
    id: 'supervision',
    clause: 'PEOPLE-005',
    kind: 'fields',
    fields: ['supervision'],
    broken: (one) => !one.supervision,
    says: () => say('no-supervision'),
    remedy: () => say('no-supervision.remedy'),
  },
  {
    id: 'duties',
    clause: 'PEOPLE-005',
    kind: 'fields',
    fields: ['items'],
    broken: ({ items, others }) => items.length + others === 0,
    says: () => say('no-items'),
    remedy: () => say('no-items.remedy'),
  },
  ...pledge.items.map(named),
];

/** Every item of the sets the text is for stands in it: what nobody signs gates nothing. */
function named({ id, clause, text }: SignedItem): Rule<PledgeAdopted> {
  return {
    id: `names-${id}`,
    clause,
    kind: 'fields',
    fields: ['items'],
    broken: ({ items }) => !items.includes(id),
    says: () => say('item-missing', { pledge: text }),
    remedy: () => say('item-missing.remedy'),
  };
}
