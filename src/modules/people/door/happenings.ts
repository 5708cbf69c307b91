import type { Holdings } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Prepared } from '#kernel/common-rules.ts';
import type { Keeping } from '../rules/keeping.ts';

export interface RoleEnded extends Brought {
  readonly person: { readonly id: string };
  /** The office; null where he comes off a list or is head of a department no more. */
  readonly role: RoleId | null;
  /** Who holds which office, successors with them. */
  readonly holders: Holdings;
  /** The offices he keeps. */
  readonly remaining: readonly RoleId[];
  readonly keeps: Pick<Keeping, 'lastListed'>;
  /** Offices whose signature whoever asks waits for in a matter of his own. */
  readonly awaited: readonly RoleId[];
}

/** An office, a place on a list or the keeping of a thing ends, however it ends. */
export const roleEnded = defineHappening<RoleEnded>('role.ended');

/** What somebody who goes still has in his hand or keeping. */
export interface Going extends Brought {
  readonly holds: boolean;
  readonly keeps: Pick<Keeping, 'seals' | 'places' | 'media'>;
}

export interface PersonMoved extends Going {
  readonly person: Prepared;
}

/** Somebody joins, takes up or changes his post, or comes to another department. */
export const personMoved = defineHappening<PersonMoved>('person.moved');

/** Somebody leaves his secret post or the unit. */
export const personLeft = defineHappening<Going>('person.left');
