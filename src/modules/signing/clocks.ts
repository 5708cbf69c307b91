import { defineClock, type FamilyClock } from '#kernel/clock.ts';
import type { Signing } from '#kernel/signing.ts';
import { say } from './phrases.ts';
import { letter, pledge } from './door/signings.ts';

export const pledges = defineClock(clockOf(pledge));
export const letters = defineClock(clockOf(letter));

/** Told apart by why it is owed: `first`, the end of the one before, or the edition that came into force. */
export function clockOf({ id, clause, name }: Signing) {
  const metBy = [`signing.sign-${id}` as const];
  return {
    clause,
    on: 'person',
    family: '',
    owner: 'person',
    says: say('owed', { name }),
    metBy,
    cancelledBy: ['duty:signing.renewals'],
  } satisfies FamilyClock;
}
