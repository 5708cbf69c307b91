import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Returning, ReturnInput } from '../door/facts/returning.ts';
import { backFrom, copyReturned } from '../door/happenings.ts';

export type ReturnAsk = Ask<Returning, Pick<ReturnInput, 'pages' | 'pages_ok'>>;

/** One copy comes back over the counter. */
export const returnCauses = [
  brings(copyReturned, (ask: ReturnAsk) => [backFrom(ask)], { thing: 'carrier', to: 'registry' }),
];
