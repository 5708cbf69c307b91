import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import type { Holding } from './rules/limited.ts';
import type { TakenIn } from '../rules/taken-in.ts';

export type Handed = Brought & Holding;

/** A copy comes into a person's hand, as reader, borrower, deputy or bearer. */
export const copyHanded = defineHappening<Handed>('copy.handed');

export type Returned = Brought & TakenIn;

/** A copy comes back into the registry from another hand, or from being lost. */
export const copyReturned = defineHappening<Returned>('copy.returned');

/** What one copy that comes back is asked: from which hand it comes and what it was out for decide it. */
export function backFrom(ask: TakenIn & Circumstances, kind: string | undefined = ask.out.holding?.kind): Returned {
  const { copy } = ask;
  return { ...ask, matter: matterOf(copy), thing: copy.id, as: { from: copy.hand, kind } };
}
