import { dateOf } from '#kernel/calendar.ts';
import { demanded } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import type { MinutesClosed } from '../happenings.ts';
import { say } from '../phrases/committee.ts';
import { itemNames, missingItems } from './committee.ts';

/** Who presides over a meeting of the committee. */
const chairs: readonly RoleId[] = ['committee_chair', 'committee_vice_chair'];

/** A meeting of the committee counts when it was held, by enough of them, on what the clause demands. */
export const minutesRules: readonly Rule<MinutesClosed>[] = [
  {
    id: 'still-open',
    clause: 'ORG-008',
    kind: 'state',
    broken: ({ meeting }) => meeting.status === 'closed',
    says: () => say('minutes-closed'),
    remedy: () => say('minutes-closed.remedy'),
  },
  {
    id: 'held',
    clause: 'ORG-008',
    kind: 'state',
    broken: ({ meeting, now }) => meeting.held_on > dateOf(now),
    says: ({ meeting }) => say('not-held', { date: meeting.held_on }),
    remedy: () => say('not-held.remedy'),
  },
  demanded<MinutesClosed>('ORG-008', 'attendees', say('field.attendees'), ({ attendees }) => attendees),
  {
    id: 'presided',
    clause: 'ORG-008',
    kind: 'state',
    broken: ({ attendees, present }) => attendees.length > 0 && !present.some((role) => chairs.includes(role)),
    says: () => say('unpresided'),
    remedy: () => say('unpresided.remedy'),
  },
  {
    id: 'met',
    clause: 'ORG-008',
    kind: 'state',
    broken: ({ attendees, members }) => attendees.length > 0 && members < 2,
    says: () => say('not-met'),
    remedy: () => say('not-met.remedy'),
  },
  {
    id: 'minutes',
    clause: 'ORG-008',
    kind: 'fields',
    fields: ['minutes'],
    broken: (ask) => missing(ask).length > 0,
    says: (ask) => say('minutes', { missing: itemNames(missing(ask)) }),
    remedy: () => say('minutes.remedy'),
  },
];

function missing({ settings, minutes }: MinutesClosed): string[] {
  const written = minutes.filter(({ text }) => !saysNothing(text)).map(({ item }) => item);
  return missingItems(setting(settings, 'ORG-008.agenda_required'), written);
}
