import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MeetingFacts } from '../../facts.ts';
import { meetingEnds } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

type A = Ask<MeetingFacts, Input>;

export const causes = [
  brings(meetingEnds, (ask: A) => [{ ...ask, thing: ask.meeting.id, reason: ask.input.reason }], {
    kind: 'meeting',
    status: 'ended',
  }),
];

export function approval({ meeting, input, actor }: A): Approval {
  return {
    then: 'execute',
    title: say('early.case', { name: meeting.name }),
    summary: { name: meeting.name, over_at: meeting.over_at, reason: input.reason ?? null },
    content: canonical([meeting.id, meeting.over_at, input.reason ?? '']),
    beneficiaries: [meeting.host_id],
    departmentId: actor.departmentId,
  };
}
