import { defineClock } from '#kernel/clock.ts';
import { say } from './phrases/copies.ts';
import type { Carrier } from './tables.ts';

/** Each hand that holds copies corrects their mark once level or period have changed: `mark:` and the hand. */
export const marked = defineClock({
  clause: 'CLASSIFY-021',
  on: 'document',
  family: 'mark:',
  owner: ['person', 'archivist', 'registry_clerk'],
  says: say('obligation.CLASSIFY-021'),
  metBy: ['classification.correct-mark'],
});

/** What tells one hand from another under that clock. */
export function handIn({ hand, hand_id }: Pick<Carrier, 'hand' | 'hand_id'>): string {
  return `${hand}:${hand_id ?? ''}`;
}
