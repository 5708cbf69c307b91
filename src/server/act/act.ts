import type { Case } from '#kernel/approval.ts';
import type { Ask, Verdict } from '#kernel/verdict.ts';
import type { Label } from '#kernel/label.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Told } from '../http/feed.ts';
import type { Presence } from './enter.ts';
import type { Erased } from './erased.ts';

export type ErasedAsk = Ask<object, unknown>;

export type Hint = (unitId: string, ...told: readonly Told[]) => void;

/** One act under way: everything its stages pass on. */
export interface Act {
  readonly app: App;
  readonly connection: Connection;
  readonly presence: Presence;
  readonly procedure: Erased;
  readonly input: unknown;
  readonly permit: Case | null;
  readonly key: { readonly key: string; readonly request: string } | null;
  /** Facts are loaded by the server's own session, which sees everything: what the actor may not know must stand in the way. */
  readonly standIn?: true;
  /** Says what live feeds of the unit are told once this is committed. */
  readonly hint?: Hint | undefined;
}

/** What was found about an act, and what the rules say to it. */
export interface Found {
  readonly ask: ErasedAsk;
  readonly verdict: Verdict;
  readonly label: Label | null;
  /** No facts could be read, for want of a year. */
  readonly factless?: true;
}

/** A case sent back to its initiator is no permit: carrying it out again means asking again, in its next round. */
export function isReturned({ permit, presence }: Pick<Act, 'permit' | 'presence'>): boolean {
  return permit?.status === 'returned' && permit.initiator === presence.actor.id;
}
