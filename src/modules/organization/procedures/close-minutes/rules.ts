import { dateOf } from '#kernel/calendar.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/committee.ts';
import { committeeOffice, itemNames, missingItems } from '../../rules/committee.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('ORG-008', ...committeeOffice),
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
  required<Input>('ORG-008', 'attendees', say('field.attendees')),
  {
    id: 'presided',
    clause: 'ORG-008',
    kind: 'state',
    broken: ({ input, present }) => input.attendees.length > 0 && !present.some((role) => chairs.includes(role)),
    says: () => say('unpresided'),
    remedy: () => say('unpresided.remedy'),
  },
  {
    id: 'met',
    clause: 'ORG-008',
    kind: 'state',
    broken: ({ input, members }) => input.attendees.length > 0 && members < 2,
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
]);

/** Who presides over a meeting of the committee. */
const chairs: readonly RoleId[] = ['committee_chair', 'committee_vice_chair'];

function missing({ settings, input }: Ask<Facts, Input>): string[] {
  const written = input.minutes.filter(({ text }) => !saysNothing(text)).map(({ item }) => item);
  return missingItems(setting(settings, 'ORG-008.agenda_required'), written);
}
