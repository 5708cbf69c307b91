import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import type { Confirmed } from '../happenings.ts';
import { say } from '../phrases/inventory.ts';
import { classified, isCodeOf } from './counting.ts';

/** What was missed and one person says is there the second has seen himself. */
function unseen({ found, codes }: Pick<Confirmed, 'found' | 'codes'>): Copy[] {
  return classified(found).filter((copy) => !codes.some((code) => isCodeOf(copy, code)));
}

export const confirmedRules: readonly Rule<Confirmed>[] = [
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
    broken: ({ inventory, actor }) => !untied([actor.id], [inventory.counted_by]),
    says: () => say('same-person'),
    remedy: () => say('same-person.remedy'),
  },
  {
    id: 'seen-again',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['codes'],
    // Scanned by the way, it may be graver than all that is on the list.
    always: true,
    broken: (ask) => unseen(ask).length > 0,
    says: (ask) => say('unseen', { copies: copyNames(unseen(ask)) }),
    remedy: () => say('unseen.remedy'),
    facts: (ask) => ({ carriers: unseen(ask).map((copy) => copy.id) }),
  },
];
