import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { calendarLoaded } from '../../door/happenings.ts';
import { say } from '../../phrases/departments.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const calendarKeepers = [
  'system_admin',
  'secrecy_office_head',
  'secrecy_officer',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([onlyFor('ORG-031', ...calendarKeepers)]);

export const causes = [
  brings(
    calendarLoaded,
    (ask: Ask<Facts, Input>) => {
      const { year, off, on, reason } = ask.input;
      return [{ ...ask, thing: String(year), year, off, on, reason }];
    },
    { kind: 'calendar' },
  ),
];

export function approval({ loaded, input }: Ask<Facts, Input>): Approval {
  const { year, off, on, source, reason } = input;
  return {
    then: 'execute',
    title: say(loaded ? 'load-calendar.title' : 'load-calendar.unusual', { year, days: off.length - on.length }),
    summary: {
      year,
      off: { before: [...(loaded?.off ?? [])], after: off },
      on: { before: [...(loaded?.on ?? [])], after: on },
      source,
      reason: reason ?? '',
    },
    content: canonical({ year, off, on, source }),
    founding: true,
  };
}
