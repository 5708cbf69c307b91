import { civilDay } from '#kernel/civil.ts';
import type { Coming } from '#kernel/overview.ts';
import { type Answer, notFound } from '../act/answer.ts';
import { selected } from './figures.ts';
import { ok, type Reader } from './read.ts';
import { mostCounted } from './register-page.ts';

/** So many days one answer spans at most: the six weeks a month's page shows, and some. */
const mostDays = 100;

/** How many rows of a layer fall on each day from one to another, as far as the reader may know of them; null where the register is closed to him. */
export async function daysOf(
  reader: Reader,
  { title, register, filter = {}, on, colour }: Coming,
  from: string,
  to: string,
) {
  const found = selected(reader, register, { ...filter, [`from.${on}`]: from, [`to.${on}`]: to });
  if (!found) return null;
  const { columns, from: rows, values } = found.selected;
  const dated = found.register.columns.find(({ key }) => key === on)?.kind === 'date';
  const day = dated ? `"${on}"` : `("${on}" at time zone 'Asia/Shanghai')`;
  const days = await reader.once<{ day: string; count: number }>(
    `select to_char(${day}, 'YYYY-MM-DD') as day, count(*)::int as count from (select ${columns} ${rows} limit ${mostCounted + 1}) t group by 1 order by 1`,
    [...values],
  );
  const between = (first: string, last: string) => ({ ...found.filter, [`from.${on}`]: first, [`to.${on}`]: last });
  return { layer: { title, register, colour }, days, between };
}

/** The layers of the calendar from one day to another: what falls on each day, and the rows it opens. */
export async function calendarDays(reader: Reader, from: string, to: string): Promise<Answer> {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!(days >= 0 && days <= mostDays)) return notFound;
  const layers = [];
  for (const one of reader.app.modules.all.flatMap((room) => room.coming)) {
    const found = await daysOf(reader, one, from, to);
    if (!found) continue;
    const shown = found.days.map(({ day, count }) => ({ day, count, filter: found.between(day, day) }));
    layers.push({ ...found.layer, days: shown });
  }
  const { calendar, now } = reader.presence;
  return ok({ layers, loaded: calendar.map(({ year }) => year), today: civilDay(now) });
}
