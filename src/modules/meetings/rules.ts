import { holds } from '#kernel/actor.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MeetingFacts } from './facts.ts';
import { say } from './phrases.ts';

/** A meeting is its host's affair from planning to sweep; of one whose host is gone the secrecy officer's. */
export const host: Rule<Ask<MeetingFacts, unknown>> = {
  id: 'host',
  clause: 'MEETING-010',
  kind: 'denied',
  always: true,
  broken: ({ meeting, hostGone, actor }) =>
    meeting.host_id !== actor.id && !(hostGone && holds(actor, 'secrecy_officer')),
  says: ({ hostName }) => say('not-host', { host: hostName }),
  remedy: () => say('not-host.remedy'),
};
