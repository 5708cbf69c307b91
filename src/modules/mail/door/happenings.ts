import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { named, partsOf, type Sending, type SendingPart } from '../rules/leaving-part.ts';

export type Left = Brought & SendingPart;

/** Copies leave the house or our custody: with a courier, to another unit, in a bearer's hand. */
export const copyLeft = defineHappening<Left>('copy.left-house');

/** What leaves together, each matter by itself; `to` is the hand it goes to. */
export function leftBy(ask: Circumstances, sending: Sending, to: string | null): readonly Left[] {
  return partsOf(ask, sending).map((part) => ({ ...part, thing: named(part).carriers, to: to ?? '' }));
}
