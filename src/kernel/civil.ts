/** Days and times on the wall of the office (UTC+8 all year), reckoned without Temporal because rules run in old browsers. */
import type { CivilDate, Instant } from './json.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const zoneMs = 8 * 60 * minuteMs;

/** 2026-03-02 17:30 */
export function localTime(at: Instant): string {
  return new Date(Date.parse(at) + zoneMs).toISOString().slice(0, 16).replace('T', ' ');
}

export function civilDay(at: Instant): CivilDate {
  return localTime(at).slice(0, 10);
}

export function plusDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of another month, or its last where it has no such day. */
export function plusMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(last.setUTCDate(Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/**
 * The first day behind a period of that many months which begins on `from` (自…之日起: the first day counts): the same day of another month,
 * or the first of the month after it where that month has no such day, so that no period comes out shorter than it was said.
 */
export function behindMonths(from: CivilDate, months: number): CivilDate {
  const day = plusMonths(from, months);
  return day.slice(8) === from.slice(8) ? day : plusDays(day, 1);
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * minuteMs).toISOString();
}

export function plusHours(at: Instant, hours: number): Instant {
  return plusMinutes(at, hours * 60);
}

/** Whole days from one day or moment to a later one. */
export function daysBetween(from: CivilDate | Instant, to: CivilDate | Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** Monday to Friday. */
export function isWeekday(date: CivilDate): boolean {
  return ![0, 6].includes(new Date(Date.parse(date)).getUTCDay());
}

/** The Sunday of its week. */
export function isoWeekEnd(date: CivilDate): CivilDate {
  return plusDays(date, (7 - new Date(Date.parse(date)).getUTCDay()) % 7);
}
