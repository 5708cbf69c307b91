import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Instant } from '#kernel/json.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import type { Handing } from '../facts/handing.ts';
import type { Holding } from './rules/limited.ts';
import type { Reading } from '../rules/readers.ts';
import type { TakenIn } from '../rules/taken-in.ts';

/** How a copy passes over the desk. */
export interface Passing {
  /** CARRIER-050: whoever lets it go is on the list. */
  readonly desk: boolean;
  /** When it was done, where it is entered late. */
  readonly entered: Instant | null;
}

/** CARRIER-023: what is entered of a loan. */
export interface LoanEntry {
  readonly id_checked?: boolean | undefined;
  readonly signature?: boolean | undefined;
  readonly signs?: 'slip' | undefined;
  readonly purpose?: string | null | undefined;
}

/** Who takes it at the desk, on which approval, and since when the time for it runs. */
export type AtDesk = Pick<Handing, 'taker' | 'proof' | 'drawn' | 'permit' | 'spent' | 'began' | 'at'>;

/** What somebody has a copy for, and until when. */
export interface Loan
  extends Pick<Handing, 'route' | 'reader' | 'circulation' | 'due' | 'soonest' | 'limit' | 'limitBy'> {
  readonly entry: LoanEntry;
  /** Null where no more than leave is asked for. */
  readonly desk: AtDesk | null;
}

export type Handed = Brought &
  Holding & {
    readonly copy: Copy;
    /** Null of whoever only comes to see it, and where no more than leave is asked for. */
    readonly passing: Passing | null;
    /** Null of whoever gets no time of his own: he sees it only, carries it on a journey, or gets back what he had. */
    readonly loan: Loan | null;
  };

/** What was agreed to when he first got what he gets back. */
export interface Back {
  /** He alone had it: it was lent to him, whatever that was called. */
  readonly lent: boolean;
  /** The rank up to which somebody agreed; 0 where nobody was asked. */
  readonly agreed: number;
}

/** A return is undone, and with it the copy comes into the hand again that had it. */
export const copyGivenBack = defineHappening<Handed & { readonly back: Back }>('copy.handed');

/** A copy comes into a person's hand, as reader, borrower, deputy or bearer. */
export const copyHanded = defineHappening<Handed>('copy.handed');

/** Who is to read a copy, one after another, is fixed. */
export const readersNamed = defineHappening<Brought & Reading>('readers.named');

export type Returned = Brought & TakenIn;

/** A copy comes back into the registry from another hand, or from being lost. */
export const copyReturned = defineHappening<Returned>('copy.returned');

/** What one copy that comes back is asked: from which hand it comes and what it was out for decide it. */
export function backFrom(
  ask: Omit<TakenIn, 'from'> & Circumstances,
  kind: string | undefined = ask.out.holding?.kind,
): Returned {
  const { copy } = ask;
  const from = kind === 'found' ? 'missing' : kind === 'destruction' ? 'courier' : 'person';
  return { ...ask, from, matter: matterOf(copy), thing: copy.id, as: { from: copy.hand, kind } };
}
