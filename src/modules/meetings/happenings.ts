import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import type { MeetingFacts } from './facts.ts';

type OfMeeting = Brought & Pick<MeetingFacts, 'meeting' | 'hostName' | 'hostGone'>;

export interface SweepRecorded extends OfMeeting {
  readonly venue_checked: boolean;
  readonly lodgings_checked: boolean;
}

/** The sweep after a meeting is recorded as done. */
export const sweepRecorded = defineHappening<SweepRecorded>('check.recorded');

export interface MeetingEnds extends OfMeeting {
  /** Why it ends before its last day. */
  readonly reason: string | undefined;
}

/** A meeting is over. */
export const meetingEnds = defineHappening<MeetingEnds>('event.set');

export interface MeetingPlanned extends Brought {
  readonly name: string;
  readonly level: LevelId;
  readonly regime: RegimeId;
}

/** A meeting is fixed, by its name and as what it is said to be. */
export const meetingPlanned = defineHappening<MeetingPlanned>('event.set');
