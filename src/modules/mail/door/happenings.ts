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

export type Registered = Brought & {
  /** CARRIER-050: whoever takes it in is on the list. */
  readonly designated: boolean;
};

/** A copy enters the books from outside. */
export const copyRegistered = defineHappening<Registered>('copy.registered');
