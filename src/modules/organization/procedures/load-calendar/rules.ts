import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { civilDay, isWeekday, plusDays } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/departments.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const calendarKeepers = [
  'system_admin',
  'secrecy_office_head',
  'secrecy_officer',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('ORG-031', ...calendarKeepers),
  {
    id: 'within-year',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['off', 'on'],
    broken: ({ input }) => outside(input).length > 0,
    says: ({ input }) => say('calendar-outside', { days: list(outside(input)), year: input.year }),
    remedy: () => say('calendar-outside.remedy'),
  },
  {
    id: 'differs-from-week',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['off', 'on'],
    broken: ({ input }) => ordinary(input).length > 0,
    says: ({ input }) => say('calendar-ordinary', { days: list(ordinary(input)) }),
    remedy: () => say('calendar-ordinary.remedy'),
  },
  {
    id: 'why-corrected',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['reason'],
    broken: ({ loaded, input }) => loaded !== null && namesNothing(input.reason),
    says: ({ input }) => say('calendar-loaded', { year: input.year }),
    remedy: () => say('calendar-loaded.remedy'),
  },
  changesAhead('off'),
  changesAhead('on'),
]);

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

/** Days gone by have been counted already: only days to come are changed, so no clock that has run out is moved. */
function changesAhead(list: 'off' | 'on'): Rule<Ask<Facts, Input>> {
  return dateWithin({
    clause: 'ORG-031',
    field: list,
    name: say(`calendar.${list}`),
    value: ({ loaded, input }) => (loaded ? firstChanged(loaded[list], input[list]) : null),
    between: ({ now }) => ({ from: plusDays(civilDay(now), 1), to: null }),
  });
}

/** The first day that differs from what is loaded. */
function firstChanged(before: readonly string[], after: readonly string[]): string | null {
  const gone = before.filter((day) => !after.includes(day));
  const come = after.filter((day) => !before.includes(day));
  return [...gone, ...come].sort()[0] ?? null;
}

function outside({ year, off, on }: Input): string[] {
  return [...off, ...on].filter((day) => !day.startsWith(`${year}-`));
}

/** Only what differs from Monday to Friday is listed: a Saturday off or a Monday worked is a slip of the pen. */
function ordinary({ off, on }: Input): string[] {
  return [...off.filter((day) => !isWeekday(day)), ...on.filter(isWeekday)];
}
