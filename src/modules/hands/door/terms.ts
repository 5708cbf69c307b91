/** Until when a person may have a copy in hand: the clocks the clauses set, worked out once in the facts. */
import { type Calendar, dateOf, endOfDay, endOfWork, endOfWorkingDay, instantOf } from '#kernel/calendar.ts';
import { civilDay, plusDays, plusHours } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { isOn, type Settings, setting } from '#kernel/parameter.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { carried, held, immediate, lent, readToday } from '../clocks.ts';
import { covers, isImmediate, type Timed } from './immediate.ts';

/** A clock of a holding, and when it runs out. */
export interface Running {
  readonly clock: typeof readToday | typeof immediate | typeof held | typeof lent | typeof carried;
  readonly due: Instant;
}

export interface Terms {
  readonly clocks: readonly Running[];
  /** The first of the clocks; for what no clock governs the longest ordinary loan. */
  readonly due: Instant;
}

export type HoldKind = 'read' | 'loan';

interface Case {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly at: Instant;
}

/** CARRIER-013, -014, -018 for reading in a circulation; CARRIER-014, -022, -018 for a loan. Times run from the handing over. */
export function termsFor(kind: HoldKind, copy: Timed, { settings, calendar, at }: Case): Terms {
  const workEnd = (days: number) => endOfWorkingDay(calendar, plusDays(dateOf(at), days));
  const clocks = isClassified(levelOf(copy.level)) ? clocksFor(kind, copy, settings, at, workEnd) : [];
  const due = first(clocks, workEnd(setting(settings, 'CARRIER-022.loan_days_max')));
  return { clocks, due };
}

function clocksFor(
  kind: HoldKind,
  copy: Timed,
  settings: Settings,
  at: Instant,
  workEnd: (days: number) => Instant,
): Running[] {
  // The same day means just that: what is handed over after hours or on a day off is due before midnight.
  const today =
    workEnd(0) > at && civilDay(workEnd(0)) === civilDay(at) ? workEnd(0) : instantOf(civilDay(at), endOfDay);
  const clocks: Running[] = [];
  if (isImmediate(copy, settings)) {
    clocks.push({ clock: immediate, due: plusHours(at, setting(settings, 'CARRIER-014.max_hold_hours')) });
  }
  if (
    kind === 'read' &&
    isOn(settings, 'CARRIER-013') &&
    covers(setting(settings, 'CARRIER-013.regimes_covered'), copy)
  ) {
    const due = setting(settings, 'CARRIER-013.return_by') === 'next_working_day' ? workEnd(1) : today;
    clocks.push({ clock: readToday, due });
  }
  const longest = workEnd(
    setting(settings, kind === 'loan' ? 'CARRIER-022.loan_days_max' : 'CARRIER-018.personal_hold_days_max'),
  );
  if (kind === 'loan' && isOn(settings, 'CARRIER-022')) {
    const due = setting(settings, 'CARRIER-022.due') === 'prescribed_loan_time' ? longest : today;
    clocks.push({ clock: lent, due });
  }
  if (isOn(settings, 'CARRIER-018')) {
    clocks.push({ clock: held, due: first([...clocks, { due: longest }], longest) });
  }
  return clocks;
}

/** The clocks of a holding whose end was agreed: none runs longer than that. */
export function within(terms: Terms, due: Instant | null): Terms {
  if (due === null) return terms;
  const clocks = terms.clocks.map((clock) => ({ ...clock, due: clock.due < due ? clock.due : due }));
  return { ...terms, clocks, due: first(clocks, due) };
}

/** CARRIER-053: what is carried out is back by the approved end. */
export function untilBack(copy: Pick<Copy, 'level'>, end: Instant): Terms {
  return { clocks: isClassified(levelOf(copy.level)) ? [{ clock: carried, due: end }] : [], due: end };
}

/** CARRIER-012: a circulation is over at the end of work of its last day. */
export function circulationDue(settings: Settings, at: Instant): Instant {
  const days = setting(settings, 'CARRIER-012.circulation_days_max');
  return instantOf(plusDays(dateOf(at), days), endOfWork);
}

/** CARRIER-012: what is to be done about a paper is done by the end of work of its last day, or of the next that is worked. */
export function handlingDue({ settings, calendar, at }: Case): Instant {
  return endOfWorkingDay(calendar, plusDays(dateOf(at), setting(settings, 'CARRIER-012.handle_days')));
}

function first(clocks: readonly { readonly due: Instant }[], otherwise: Instant): Instant {
  return clocks.reduce((due, clock) => (clock.due < due ? clock.due : due), clocks[0]?.due ?? otherwise);
}
