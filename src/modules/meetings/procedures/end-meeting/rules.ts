import { rulesFor } from '#kernel/procedure.ts';
import type { MeetingFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { host } from '../../rules.ts';
import type { Input } from './schema.ts';

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
]);
