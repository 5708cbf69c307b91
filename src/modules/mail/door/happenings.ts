import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Instant } from '#kernel/json.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { LeavingCopy } from './facts/leaving.ts';
import { named, partsOf, type Sending, type SendingPart } from '../rules/leaving-part.ts';

/** How copies leave now. */
export interface Departing {
  /** When it was done, where it is entered late. */
  readonly entered: Instant | null | undefined;
  /** What they waited for, after their last move. */
  readonly after?: Instant | null;
}

type Moving = LeavingCopy & Pick<Copy, 'hand' | 'since'>;

export type Left = Brought &
  SendingPart<Moving> & {
    /** Null where no more than leave is asked for. */
    readonly departing: Departing | null;
  };

/** Copies leave the house or our custody: with a courier, to another unit, in a bearer's hand. */
export const copyLeft = defineHappening<Left>('copy.left-house');

/** What leaves together, each matter by itself; `to` is the hand it goes to. */
export function leftBy(
  ask: Circumstances,
  { departing, ...sending }: Sending<Moving> & Pick<Left, 'departing'>,
  to: string | null,
): readonly Left[] {
  return partsOf(ask, sending).map((part) => ({ ...part, departing, thing: named(part).carriers, to: to ?? '' }));
}

export type Registered = Brought & {
  /** CARRIER-050: whoever takes it in is on the list. */
  readonly designated: boolean;
};

/** A copy enters the books from outside. */
export const copyRegistered = defineHappening<Registered>('copy.registered');

export interface Numbered {
  /** CARRIER-050: whoever numbers it is on the list. */
  readonly designated: boolean;
  /** The document, where it was on the books before. */
  readonly document: { readonly register_no: string | null } | null;
}

/** What came in gets its number in the register. */
export const numbered = defineHappening<Brought & Numbered>('number.used');
