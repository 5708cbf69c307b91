import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Reach } from './facts.ts';

/** A petition comes to somebody more: to a handler, or to whom it is forwarded. */
export const petitionReaches = defineHappening<Brought & Reach>('scope.widened');
