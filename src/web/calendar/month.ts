import type { Filter, PartColour } from '#kernel/figure.ts';
import type { Text } from '#kernel/text.ts';
import type { Year } from '#web/kit/working-days.ts';

export interface Layer {
  readonly title: Text;
  readonly register: string;
  readonly colour: PartColour;
  readonly days: readonly { readonly day: string; readonly count: number; readonly filter: Filter }[];
}

export interface CalendarDays {
  readonly layers: readonly Layer[];
  readonly loaded: readonly number[];
  readonly today: string;
}

/** What of a layer falls on one day. */
export interface Event extends Omit<Layer, 'days'> {
  readonly count: number;
  readonly filter: Filter;
}

const day = 86_400_000;

function civil(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The weeks a month (`2026-12`) stands in, Monday first, each of seven civil days. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * day;
  const after = Date.parse(`${monthBeside(month, 1)}-01T00:00:00Z`);
  const weeks: string[][] = [];
  for (let at = monday; at < after; at += 7 * day) weeks.push(Array.from({ length: 7 }, (_, n) => civil(at + n * day)));
  return weeks;
}

/** So many months on, or back. */
export function monthBeside(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return civil(Date.UTC(year, of - 1 + by, 1)).slice(0, 7);
}

/** `off`: nobody works; `on`: a weekend that is worked; null for a usual day, or where the year is not loaded. */
export function kindOf(years: readonly Year[], at: string): 'off' | 'on' | null {
  const year = years.find((one) => one.year === Number(at.slice(0, 4)));
  if (!year) return null;
  const weekend = [0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay());
  if (weekend) return year.on.includes(at) ? 'on' : 'off';
  return year.off.includes(at) ? 'off' : null;
}

export function eventsOn(layers: readonly Layer[], at: string): readonly Event[] {
  return layers.flatMap(({ days, ...layer }) =>
    days.filter((one) => one.day === at).map(({ count, filter }) => ({ ...layer, count, filter })),
  );
}
