import { daysFrom, mondayOf, monthBeside, plusDays, weeksOf } from './days.ts';

/** How the calendar is looked at; the first is the usual one. */
export const views = ['month', 'week', 'agenda', 'year'] as const;
export type View = (typeof views)[number];

/** So many weeks a list goes ahead. */
const agendaWeeks = 4;

export function viewOf(asked: string | undefined): View {
  return views.find((one) => one === asked) ?? 'month';
}

/** A day as an address has it, if there is such a day in this century. */
export function dayOf(asked: string | undefined, otherwise: string): string {
  const known = asked !== undefined && /^20\d\d-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked));
  return known && plusDays(asked, 0) === asked ? asked : otherwise;
}

/** The days a view shows around one of them, in whole weeks but for a year. */
export function daysIn(view: View, at: string): readonly string[] {
  if (view === 'week') return daysFrom(mondayOf(at), 7);
  if (view === 'agenda') return daysFrom(mondayOf(at), 7 * agendaWeeks);
  if (view === 'month') return weeksOf(at.slice(0, 7)).flat();
  const [first, after] = [`${at.slice(0, 4)}-01-01`, `${Number(at.slice(0, 4)) + 1}-01-01`];
  return daysFrom(first, (Date.parse(after) - Date.parse(first)) / 86_400_000);
}

/** The days it is about, without those beside them that only fill a week. */
export function daysAbout(view: View, at: string): readonly string[] {
  const days = daysIn(view, at);
  return view === 'month' ? days.filter((one) => one.startsWith(at.slice(0, 7))) : days;
}

/** The same day of the view before or after. */
export function beside(view: View, at: string, by: 1 | -1): string {
  if (view === 'week') return plusDays(at, 7 * by);
  if (view === 'agenda') return plusDays(at, 7 * agendaWeeks * by);
  const month = monthBeside(at.slice(0, 7), view === 'year' ? 12 * by : by);
  const last = plusDays(`${monthBeside(month, 1)}-01`, -1);
  return `${month}-${at.slice(8)}` > last ? last : `${month}-${at.slice(8)}`;
}

/** So far the arrow keys and those that turn pages lead; null for any other key. */
export function stepOf(key: string, view: View, at: string): string | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  if (key === 'PageUp') return beside(view, at, -1);
  if (key === 'PageDown') return beside(view, at, 1);
  if (key === 'Home') return mondayOf(at);
  if (key === 'End') return plusDays(mondayOf(at), 6);
  const by = steps[key];
  return by === undefined ? null : plusDays(at, by);
}
