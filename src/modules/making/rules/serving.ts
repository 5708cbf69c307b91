import type { CivilDate, Instant } from '#kernel/json.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { servesStill } from '../door/rules/reprint.ts';
import { say } from '../phrases/copying.ts';

/** How long what is made serves, and when it is made. */
export interface Serving {
  readonly collectBy: CivilDate | null;
  /** Of what it is made of, where that is to be collected itself. */
  readonly within: CivilDate | null;
  readonly at: Instant;
}

type Asked = Circumstances & Serving;

/** CARRIER-031: nothing is made that had to be collected before, nor for longer than that of which it is made. */
export const servingRules: readonly Rule<Asked>[] = [
  servesStill<Asked>((ask) => ask),
  {
    id: 'with-its-copy',
    clause: 'CARRIER-031',
    kind: 'fields',
    fields: ['collect_by'],
    broken: ({ collectBy, within }) => within !== null && (collectBy ?? '') > within,
    says: ({ within }) => say('after-its-copy', { date: within ?? '' }),
    remedy: () => say('after-its-copy.remedy'),
  },
];
