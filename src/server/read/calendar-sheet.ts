import { isWorkingDay, whenLoaded } from '#kernel/calendar.ts';
import { isWeekday, plusDays } from '#kernel/civil.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import { notFound } from '../act/answer.ts';
import { calendarSheet, type SheetLine } from '../print/calendar-sheet.ts';
import { daysOf } from './calendar-days.ts';
import { namedOn } from './calendar-names.ts';
import type { Shown } from './looks.ts';
import { narrowed, ownDepartment, type Seen } from './narrowed.ts';
import type { Printed } from './print.ts';
import { ok, type Reader } from './read.ts';

export interface SheetAsked {
  readonly view: 'month' | 'week';
  /** A day of it. */
  readonly at: CivilDate;
  readonly titles: boolean;
  readonly of: Seen['of'];
  /** Layers put away, each a register and a title in English. */
  readonly without: readonly string[];
}

/** So many titles stand under a line of a day. */
const mostNames = 3;

/**
 * A month or a week on paper: counts, or also titles of what whoever prints may know of. It bears the level of what is told on it, without
 * titles that of the office's own papers; each print is an entry that names what is on it.
 */
export async function printedCalendar(reader: Reader, asked: SheetAsked): Promise<Printed> {
  const { presence, app } = reader;
  const seen = asked.of === 'unit' ? { of: asked.of } : await ownDepartment(reader);
  if (!seen) return notFound;
  const weeks = weeksOf(asked);
  const [from, to] = [weeks[0]?.[0] as string, weeks.at(-1)?.[6] as string];
  const lines = new Map<string, SheetLine[]>();
  const shown: Shown[] = [];
  const layers = app.modules.all.flatMap((room) => room.coming);
  for (const layer of layers) {
    const one = narrowed(reader, seen, layer);
    const found =
      one && !asked.without.includes(`${one.register} ${one.title.en}`) && (await daysOf(reader, one, from, to));
    if (!one || !found) continue;
    const named = asked.titles ? await namedOn(reader, one, from, to) : null;
    shown.push(...(named?.shown ?? []));
    for (const { day, time, count } of found.days) {
      const names = named?.on(day, time).slice(0, mostNames) ?? [];
      lines.set(day, [...(lines.get(day) ?? []), { title: one.title.zh, time, count, names }]);
    }
  }
  const level = Math.max(levelRank.internal, ...shown.map((one) => one.level ?? 0));
  const object = shown.length === 0 ? null : { table: shown[0]?.table as string, id: idsOf(shown) };
  const label = object ? { level } : null;
  const input = { view: asked.view, from, to, titles: asked.titles, shown };
  const noted = await reader.note({ act: 'print:calendar', object, label, input, shown, answer: () => ok({}) });
  if (noted.status !== 200) return noted;
  const html = calendarSheet({
    unit: presence.unit.name,
    title: titleOf(asked, from, to),
    department: seen.of === 'department' ? seen.name : null,
    level,
    person: presence.actor.name,
    at: presence.now,
    notLoaded: [...new Set(weeks.flat().map((day) => Number(day.slice(0, 4))))].filter(
      (year) => !presence.calendar.some((one) => one.year === year),
    ),
    weeks: weeks.map((week) =>
      week.map((day) => ({
        day,
        within: asked.view === 'week' || day.startsWith(asked.at.slice(0, 7)),
        kind: kindOf(reader, day),
        lines: (lines.get(day) ?? []).toSorted((a, b) => (a.time ?? '').localeCompare(b.time ?? '')),
      })),
    ),
  });
  return { html };
}

function idsOf(shown: readonly Shown[]): string {
  return shown.map(({ id }) => id).join(',');
}

/** Whole weeks from Monday. */
function weeksOf({ view, at }: SheetAsked): CivilDate[][] {
  const monday = (day: CivilDate) => plusDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
  const month = at.slice(0, 7);
  const weeks: CivilDate[][] = [];
  for (let first = monday(view === 'week' ? at : `${month}-01`); ; first = plusDays(first, 7)) {
    const week = Array.from({ length: 7 }, (_, n) => plusDays(first, n));
    if (view === 'month' && !week.some((day) => day.startsWith(month))) return weeks;
    weeks.push(week);
    if (view === 'week') return weeks;
  }
}

function kindOf({ presence }: Reader, day: CivilDate): 'off' | 'on' | null {
  const works = whenLoaded(() => isWorkingDay(presence.calendar, day));
  if (works === null) return null;
  if (!works) return 'off';
  return isWeekday(day) ? null : 'on';
}

function titleOf({ view, at }: SheetAsked, from: CivilDate, to: CivilDate): string {
  const [year, month] = at.split('-').map(Number);
  return view === 'month' ? `保密工作日历　${year}年${month}月` : `保密工作日历　${from} 至 ${to}`;
}
