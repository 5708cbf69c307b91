import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MeetingFacts } from '../../facts.ts';
import { sweepRecorded } from '../../happenings.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(
    sweepRecorded,
    (ask: Ask<MeetingFacts, Input>) => {
      const { venue_checked, lodgings_checked } = ask.input;
      return [{ ...ask, thing: ask.meeting.id, venue_checked, lodgings_checked }];
    },
    { kind: 'sweep' },
  ),
];
