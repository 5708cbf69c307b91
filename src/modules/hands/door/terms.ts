import { civilDay } from '#kernel/civil.ts';
/** Until when a person may have a copy in hand: the clocks the clauses set, worked out once in the facts. */
import { type Calendar, dateOf, endOfWork, endOfWorkingDay, instantOf, isUnloaded } from '#kernel/calendar.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { isOn, type Settings, setting } from '#kernel/parameter.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { covers, isImmediate, type Timed } from './immediate.ts';

export interface Clock {
  readonly clause: ClauseId;
  readonly due: Instant;
  /** What is refused to the holder once it has run out. */
  readonly blocks: readonly string[];
  readonly tells: readonly RoleId[];
}

export interface Terms {
  readonly clocks: readonly Clock[];
  /** The first of the clocks; for what no clock governs the longest ordinary loan. */
  readonly due: Instant;
  /** The year whose calendar is missing, so that no working day can be told. */
  readonly unloaded: number | null;
}

export type HoldKind = 'read' | 'loan';

interface Case {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly at: Instant;
}

/** CARRIER-013, -014, -018 for reading in a circulation; CARRIER-014, -022, -018 for a loan. Times run from the handing over. */
export function termsFor(kind: HoldKind, copy: Timed, { settings, calendar, at }: Case): Terms {
  const missing: number[] = [];
  const workEnd = (days: number): Instant => {
    const date = Temporal.PlainDate.from(dateOf(at)).add({ days }).toString();
    const end = endOfWorkingDay(calendar, date);
    if (!isUnloaded(end)) return end;
    missing.push(end.unloaded);
    return instantOf(date, endOfWork);
  };
  const clocks = isClassified(levelOf(copy.level)) ? clocksFor(kind, copy, settings, at, workEnd) : [];
  const due = first(clocks, workEnd(setting(settings, 'CARRIER-022.loan_days_max')));
  return { clocks, due, unloaded: missing[0] ?? null };
}

function clocksFor(
  kind: HoldKind,
  copy: Timed,
  settings: Settings,
  at: Instant,
  workEnd: (days: number) => Instant,
): Clock[] {
  // The same day means just that: what is handed over after hours or on a day off is due before midnight.
  const today = workEnd(0) > at && civilDay(workEnd(0)) === civilDay(at) ? workEnd(0) : endOfDay(at);
  const clocks: Clock[] = [];
  if (isImmediate(copy, settings)) {
    const due = new Date(Date.parse(at) + setting(settings, 'CARRIER-014.max_hold_hours') * 3_600_000).toISOString();
    clocks.push({ clause: 'CARRIER-014', due, blocks: [], tells: ['registry_clerk', 'secrecy_office_head'] });
  }
  if (
    kind === 'read' &&
    isOn(settings, 'CARRIER-013') &&
    covers(setting(settings, 'CARRIER-013.regimes_covered'), copy)
  ) {
    const due = setting(settings, 'CARRIER-013.return_by') === 'next_working_day' ? workEnd(1) : today;
    clocks.push({ clause: 'CARRIER-013', due, blocks: ['receive'], tells: ['dept_head'] });
  }
  const longest = workEnd(
    setting(settings, kind === 'loan' ? 'CARRIER-022.loan_days_max' : 'CARRIER-018.personal_hold_days_max'),
  );
  if (kind === 'loan' && isOn(settings, 'CARRIER-022')) {
    const due = setting(settings, 'CARRIER-022.due') === 'prescribed_loan_time' ? longest : today;
    clocks.push({ clause: 'CARRIER-022', due, blocks: ['loan'], tells: ['dept_head', 'secrecy_officer'] });
  }
  if (isOn(settings, 'CARRIER-018')) {
    clocks.push({ clause: 'CARRIER-018', due: first([...clocks, { due: longest }], longest), blocks: [], tells: [] });
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
  const clock: Clock = {
    clause: 'CARRIER-053',
    due: end,
    blocks: [],
    tells: ['registry_clerk', 'secrecy_office_head'],
  };
  return { clocks: isClassified(levelOf(copy.level)) ? [clock] : [], due: end, unloaded: null };
}

function endOfDay(at: Instant): Instant {
  return instantOf(civilDay(at), '23:59:59.999');
}

/** CARRIER-012: a circulation is over at the end of work of its last day. */
export function circulationDue(settings: Settings, at: Instant): Instant {
  const days = setting(settings, 'CARRIER-012.circulation_days_max');
  const lastDay = Temporal.PlainDate.from(dateOf(at)).add({ days }).toString();
  return instantOf(lastDay, endOfWork);
}

/** CARRIER-012: what is to be done about a paper is done by the end of work of its last day, or of the next that is worked. */
export function handlingDue({ settings, calendar, at }: Case): Pick<Terms, 'due' | 'unloaded'> {
  const days = setting(settings, 'CARRIER-012.handle_days');
  const lastDay = Temporal.PlainDate.from(dateOf(at)).add({ days }).toString();
  const end = endOfWorkingDay(calendar, lastDay);
  return isUnloaded(end)
    ? { due: instantOf(lastDay, endOfWork), unloaded: end.unloaded }
    : { due: end, unloaded: null };
}

function first(clocks: readonly { readonly due: Instant }[], otherwise: Instant): Instant {
  return clocks.reduce((due, clock) => (clock.due < due ? clock.due : due), clocks[0]?.due ?? otherwise);
}
