import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Accusation, Reach } from './facts.ts';

/** A petition comes to somebody more: to a handler, or to whom it is forwarded. */
export const petitionReaches = defineHappening<Brought & Reach>('scope.widened');

export interface PetitionReceived extends Brought, Accusation {
  /** Whom or what it names as accused that is nobody and no department of the unit. */
  readonly unknown: readonly string[];
}

/** A petition comes in. */
export const petitionReceived = defineHappening<PetitionReceived>('matter.opened');
