import { rulesFor } from '#kernel/procedure.ts';
import type { MeetingFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { host } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<MeetingFacts, Input>()([
  host,
  {
    id: 'over',
    clause: 'MEETING-010',
    kind: 'state',
    broken: ({ meeting }) => meeting.status !== 'ended',
    says: () => say('not-ended'),
    remedy: () => say('not-ended.remedy'),
  },
  {
    id: 'both-checked',
    clause: 'MEETING-010',
    kind: 'fields',
    fields: ['venue_checked', 'lodgings_checked'],
    broken: ({ input }) => !(input.venue_checked && input.lodgings_checked),
    says: () => say('unchecked'),
    remedy: () => say('unchecked.remedy'),
  },
]);
