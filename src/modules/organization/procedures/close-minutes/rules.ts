import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { minutesClosed } from '../../happenings.ts';
import { committeeOffice } from '../../rules/committee.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([onlyFor('ORG-008', ...committeeOffice)]);

export const causes = [
  brings(
    minutesClosed,
    (ask: Ask<Facts, Input>) => {
      const { attendees, minutes } = ask.input;
      return [{ ...ask, thing: ask.meeting.id, attendees, minutes }];
    },
    { kind: 'minutes' },
  ),
];
