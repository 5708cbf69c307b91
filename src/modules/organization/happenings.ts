import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { CommitteeMeeting } from './tables.ts';

export interface MinutesClosed extends Brought {
  readonly meeting: Pick<CommitteeMeeting, 'status' | 'held_on'>;
  readonly attendees: readonly string[];
  /** Offices held by those who attended. */
  readonly present: readonly RoleId[];
  /** How many of them belong to the committee. */
  readonly members: number;
  readonly minutes: readonly { readonly item: string; readonly text: string }[];
}

/** The minutes of a meeting of the committee are closed. */
export const minutesClosed = defineHappening<MinutesClosed>('check.recorded');
