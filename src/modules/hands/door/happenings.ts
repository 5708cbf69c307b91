import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Holding } from './rules/limited.ts';

export type Handed = Brought & Holding;

/** A copy comes into a person's hand, as reader, borrower, deputy or bearer. */
export const copyHanded = defineHappening<Handed>('copy.handed');
