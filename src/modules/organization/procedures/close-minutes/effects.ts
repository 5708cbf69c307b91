import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { committeeMeeting } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Meets the half-year's obligation once there are as many meetings as the clause asks; a late meeting also settles what is still owed. */
export function effects({ meeting, closedBefore, owed, input, actor, now, settings }: Ask<Facts, Input>): Outcome {
  const enough = closedBefore + 1 >= setting(settings, 'ORG-008.meetings_per_half_year_min');
  const set = {
    attendees: input.attendees,
    minutes: Object.fromEntries(input.minutes.map(({ item, text }) => [item, text])),
    status: 'closed' as const,
    closed_by: actor.id,
    closed_at: now,
  };
  return {
    effects: [
      update(committeeMeeting, meeting.id, set, { status: 'convened' }),
      ...(enough ? meet(owed, actor.id, now) : []),
    ],
    result: { id: meeting.id },
    clauses: ['ORG-008'],
  };
}
