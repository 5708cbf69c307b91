import type { Rule } from '#kernel/verdict.ts';
import type { Handed } from '../door/happenings.ts';
import { say } from '../phrases/hands.ts';

/** CARRIER-010: a reader is brought it by the registry; whoever is of the registry himself is brought it by another of it. */
export const broughtByAnother: Rule<Handed> = {
  id: 'brought-by-another',
  clause: 'CARRIER-010',
  kind: 'denied',
  // What one reads alone is lent, and the loan is entered by another (CARRIER-023).
  broken: ({ passing, loan, holder, actor }) =>
    passing !== null && loan?.circulation?.alone !== true && holder.id === actor.id,
  says: () => say('brought-to-oneself'),
  remedy: () => say('brought-to-oneself.remedy'),
  facts: ({ copy }) => ({ carrier: copy.id }),
};
