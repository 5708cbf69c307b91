import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { setting } from '#kernel/parameter.ts';
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

/**
 * A year that is loaded counts for running clocks, and one with more or fewer days off than the state gives moves every clock that
 * will run in it: both take a second person, who answers for the working days.
 */
export function approval(ask: Ask<Facts, Input>): Approval | null {
  const { loaded, input } = ask;
  if (loaded === null && !unusual(ask)) return null;
  const { year, off, on, source, reason } = input;
  return {
    steps: chain({ clause: 'ORG-031', roles: ['leader_in_charge'] }),
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

/** Weekdays off, less the weekends worked for them: every year has about as many as there are public holidays. */
function unusual({ input: { off, on }, settings }: Pick<Ask<Facts, Input>, 'input' | 'settings'>): boolean {
  const days = off.length - on.length;
  return (
    days < setting(settings, 'LAW.calendar_days_off_least') || days > setting(settings, 'LAW.calendar_days_off_most')
  );
}
