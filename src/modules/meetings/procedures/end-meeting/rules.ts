import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { civilDay } from '#kernel/civil.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import type { MeetingFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { host } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<MeetingFacts, Input>;

/** On a day before its last. */
function isEarly({ meeting, now }: A): boolean {
  return civilDay(now) < civilDay(meeting.over_at);
}

export const rules = rulesFor<MeetingFacts, Input>()([
  host,
  {
    id: 'under-way',
    clause: 'MEETING-010',
    kind: 'state',
    broken: ({ meeting }) => meeting.status !== 'planned',
    says: () => say('not-planned'),
    remedy: () => say('not-planned.remedy'),
  },
  {
    id: 'begun',
    clause: 'MEETING-010',
    kind: 'state',
    broken: ({ meeting, now }) => meeting.starts_at > now,
    says: ({ meeting }) => say('not-started', { at: meeting.starts_at.slice(0, 16).replace('T', ' ') }),
    remedy: () => say('not-started.remedy'),
  },
  {
    id: 'early-reason',
    clause: 'MEETING-010',
    kind: 'fields',
    fields: ['reason'],
    broken: (ask) => isEarly(ask) && saysNothing(ask.input.reason),
    says: ({ meeting }) => say('early', { last: civilDay(meeting.over_at) }),
    remedy: () => say('early.remedy'),
  },
]);

/** Its last day is still to come: that it does not go on then is not for its host alone to say. */
export function approval(ask: A): Approval | null {
  if (!isEarly(ask)) return null;
  const { meeting, input, actor } = ask;
  return {
    steps: chain({ clause: 'MEETING-010', roles: ['dept_head'] }),
    then: 'execute',
    title: say('early.case', { name: meeting.name }),
    summary: { name: meeting.name, over_at: meeting.over_at, reason: input.reason ?? null },
    content: canonical([meeting.id, meeting.over_at, input.reason ?? '']),
    beneficiaries: [meeting.host_id],
    departmentId: actor.departmentId,
  };
}
