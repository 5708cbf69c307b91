import { civilDay, localTime } from '#kernel/civil.ts';
import type { Filter } from '#kernel/figure.ts';
import type { Coming } from '#kernel/overview.ts';
import { type Answer, notFound } from '../act/answer.ts';
import { selected } from './figures.ts';
import { narrowed, ownDepartment, type Seen } from './narrowed.ts';
import { ok, type Reader } from './read.ts';
import { mostCounted } from './register-page.ts';

/** So many days one answer spans at most: a year in whole weeks. */
const mostDays = 380;

/** What of a layer falls on a day, or at an hour of it. */
export interface Fallen {
  readonly day: string;
  /** `14:30`; null for what is due on a day. */
  readonly time: string | null;
  readonly count: number;
  readonly filter: Filter;
}

/** How many rows of a layer fall on each day from one to another, as far as the reader may know of them; null where the register is closed to him. */
export async function daysOf(reader: Reader, coming: Coming, from: string, to: string) {
  const { title, register, filter = {}, on, colour, hours = false } = coming;
  const found = selected(reader, register, { ...filter, [`from.${on}`]: from, [`to.${on}`]: to });
  if (!found) return null;
  const { columns, from: rows, values } = found.selected;
  const dated = found.register.columns.find(({ key }) => key === on)?.kind === 'date';
  const local = dated ? `"${on}"` : `("${on}" at time zone 'Asia/Shanghai')`;
  const at = hours ? `"${on}"` : `to_char(${local}, 'YYYY-MM-DD')`;
  const counted = await reader.once<{ at: string; count: number }>(
    `select ${at} as at, count(*)::int as count from (select ${columns} ${rows} limit ${mostCounted + 1}) t group by 1 order by 1`,
    [...values],
  );
  const between = (first: string, last: string) => ({ ...found.filter, [`from.${on}`]: first, [`to.${on}`]: last });
  const days = counted.map(({ at: moment, count }): Fallen => {
    const [day = '', time = null] = hours ? localTime(moment).split(' ') : [moment];
    return { day, time, count, filter: between(moment, moment) };
  });
  const exact = days.reduce((sum, { count }) => sum + count, 0) <= mostCounted;
  return { layer: { title, register, colour }, exact, days, between };
}

/** The layers of the calendar from one day to another: what falls on each day, and the rows it opens; of the whole unit, or of one's own department. */
export async function calendarDays(reader: Reader, from: string, to: string, of: Seen['of'] = 'unit'): Promise<Answer> {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!(days >= 0 && days <= mostDays)) return notFound;
  const seen = of === 'unit' ? { of } : await ownDepartment(reader);
  if (!seen) return notFound;
  const layers = [];
  for (const one of reader.app.modules.all.flatMap((room) => room.coming)) {
    const his = narrowed(reader, seen, one);
    const found = his && (await daysOf(reader, his, from, to));
    if (found) layers.push({ ...found.layer, exact: found.exact, days: found.days });
  }
  const { calendar, now } = reader.presence;
  return ok({ layers, loaded: calendar.map(({ year }) => year), today: civilDay(now) });
}
