import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases.ts';
import type { Inspection } from '../tables.ts';

/** What is closed is on record as it is. */
export const stillOpen: Rule<Circumstances & { readonly inspection: Pick<Inspection, 'status'> }> = {
  id: 'still-open',
  clause: 'INSPECT-005',
  kind: 'denied',
  broken: ({ inspection }) => inspection.status === 'closed',
  says: () => say('closed'),
  remedy: () => say('closed.remedy'),
};
