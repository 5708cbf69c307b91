import { KeyDamaged } from './errors.ts';
import type { MasterHand } from './master-hand.ts';
import { faultOf, joinShares, readShare, type Share, type WrongShare } from './shares.ts';

/** What became of a share that was given. */
export type Given =
  | { readonly is: 'opened' | 'taken'; readonly number: number; readonly given: number; readonly needed: number }
  | { readonly is: 'wrong'; readonly why: WrongShare }
  /** There is nothing to open, or nothing that shares would open. */
  | { readonly is: 'open' | 'not-shared' };

/** Shares of the master key as they are given, one after the other. */
export interface Unsealing {
  readonly given: number;
  give(line: string): Promise<Given>;
  forget(): void;
}

export function createUnsealing(hand: MasterHand): Unsealing {
  const shares = new Map<number, Share>();
  let turn: Promise<unknown> = Promise.resolve();

  async function give(line: string): Promise<Given> {
    if (hand.isOpen) return { is: 'open' };
    const master = await hand.kept();
    if (master.how !== 'shares') return { is: 'not-shared' };
    // Of a splitting that was made meanwhile the earlier ones are no use.
    for (const [number, share] of shares) if (share.set !== master.set) shares.delete(number);
    const share = readShare(line);
    const why = faultOf(share, master);
    if (why !== null) return { is: 'wrong', why };
    const { number } = share as Share;
    shares.set(number, share as Share);
    const { needed } = master;
    if (shares.size < needed) return { is: 'taken', number, given: shares.size, needed };
    const secret = await joinShares([...shares.values()].slice(0, needed));
    shares.clear();
    try {
      await hand.open(secret);
    } catch (error) {
      if (error instanceof KeyDamaged) return { is: 'wrong', why: 'forged' };
      throw error;
    }
    return { is: 'opened', number, given: needed, needed };
  }

  return {
    get given() {
      return shares.size;
    },
    give: (line) => {
      const next = turn.then(() => give(line));
      turn = next.catch(() => {});
      return next;
    },
    forget: () => shares.clear(),
  };
}
