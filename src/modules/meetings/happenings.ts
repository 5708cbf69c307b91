import { type Brought, defineHappening } from '#kernel/guard.ts';
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
