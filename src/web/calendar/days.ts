import type { Filter, PartColour } from '#kernel/figure.ts';
import type { Text } from '#kernel/text.ts';
import type { Year } from '#web/kit/working-days.ts';

interface Fallen {
  readonly day: string;
  /** `14:30`; null for what is due on a day. */
  readonly time: string | null;
  readonly count: number;
  readonly filter: Filter;
}

export interface Layer {
  readonly title: Text;
  readonly register: string;
  readonly colour: PartColour;
  readonly exact: boolean;
  readonly days: readonly Fallen[];
}

export interface CalendarDays {
  readonly layers: readonly Layer[];
  readonly loaded: readonly number[];
  readonly today: string;
}

/** What of a layer falls on one day, or at an hour of it. */
export interface Event extends Pick<Layer, 'title' | 'register' | 'colour'>, Omit<Fallen, 'day'> {
  readonly key: string;
}

const dayMs = 86_400_000;

export function plusDays(day: string, by: number): string {
  return civil(Date.parse(`${day}T00:00:00Z`) + by * dayMs);
}

function civil(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The Monday of its week. */
export function mondayOf(day: string): string {
  return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** So many days from one on. */
export function daysFrom(day: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => plusDays(day, n));
}

/** The weeks a month (`2026-12`) stands in, Monday first, each of seven civil days. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const after = `${monthBeside(month, 1)}-01`;
  const weeks: (readonly string[])[] = [];
  for (let at = mondayOf(`${month}-01`); at < after; at = plusDays(at, 7)) weeks.push(daysFrom(at, 7));
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

/** What falls on each day: what is due first, then by the hour. */
export function eventsByDay(layers: readonly Layer[]): ReadonlyMap<string, readonly Event[]> {
  const found = new Map<string, Event[]>();
  for (const { title, register, colour, days } of layers)
    for (const { day, ...fallen } of days) {
      const key = `${register} ${title.en} ${fallen.time ?? ''}`;
      found.set(day, [...(found.get(day) ?? []), { title, register, colour, key, ...fallen }]);
    }
  for (const events of found.values()) events.sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''));
  return found;
}

export function countOf(events: readonly Event[] = []): number {
  return events.reduce((sum, { count }) => sum + count, 0);
}
