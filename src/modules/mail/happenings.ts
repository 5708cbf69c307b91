import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { ReceiveAsk } from './rules/intake.ts';

/** What came in is entered as it lies on the table, with what stands on it. */
export const cameIn = defineHappening<Brought & ReceiveAsk>('copy.registered');
