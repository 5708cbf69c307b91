import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/review.ts';
import type { Draft } from '../tables.ts';

/** Only an item that is protected because it is beyond the unit's powers goes up and comes back decided. */
export const isProtected: Rule<Circumstances & { readonly draft: Draft }> = {
  id: 'protected',
  clause: 'CLASSIFY-031',
  kind: 'state',
  always: true,
  broken: ({ draft }) => draft.status !== 'protected',
  says: () => say('not-protected'),
  remedy: () => say('not-protected.remedy'),
};
