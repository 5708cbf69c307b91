import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarYear } from '#kernel/calendar.ts';
import type { Regulation } from '#kernel/regulation.ts';

const generated = join(import.meta.dirname, '../kernel/generated/regulation.json');

/** The whole regulation as tools/generate merged it; one file, so that a start costs milliseconds. */
export function loadRegulation(): Regulation {
  return JSON.parse(readFileSync(generated, 'utf8')) as Regulation;
}

/** The regulation with the calendars of `folder` (<year>.yaml) added: a year announced after the release needs no new release. */
export async function withCalendars(regulation: Regulation, folder: string): Promise<Regulation> {
  const names = await readdir(folder).catch(() => []);
  const { parse } = await import('yaml');
  const years: CalendarYear[] = [];
  for (const name of names.filter((one) => /^\d{4}\.yaml$/.test(one))) {
    years.push(calendarYear(parse(await readFile(join(folder, name), 'utf8')), name));
  }
  const replaced = new Set(years.map(({ year }) => year));
  const kept = regulation.calendars.filter(({ year }) => !replaced.has(year));
  return { ...regulation, calendars: [...kept, ...years].sort((a, b) => a.year - b.year) };
}

function calendarYear(value: unknown, name: string): CalendarYear {
  const { year, source, off, on } = (value ?? {}) as Partial<CalendarYear>;
  const valid = (days: readonly string[] | undefined): days is readonly string[] =>
    Array.isArray(days) && days.every((day) => typeof day === 'string' && day.startsWith(`${year}-`));
  if (year === undefined || `${year}.yaml` !== name || !valid(off) || !valid(on)) {
    throw new Error(`calendar ${name}: 格式不对，应含 year、source、off、on / needs year, source, off and on`);
  }
  return { year, source, off, on };
}
