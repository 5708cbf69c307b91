import { required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { MeetingFacts } from '../../facts.ts';
import { host } from '../../rules.ts';
import { say } from './phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<MeetingFacts, Input>()([
  host,
  {
    id: 'not-begun',
    clause: 'MEETING-010',
    kind: 'state',
    broken: ({ meeting, now }) => meeting.status !== 'planned' || meeting.starts_at <= now,
    says: () => say('begun'),
    remedy: () => say('begun.remedy'),
  },
  required<Input>('MEETING-010', 'reason', say('reason')),
]);
