import { civilDay, plusDays } from '#kernel/civil.ts';
import { type Coming, type Late, weeksAhead } from '#kernel/overview.ts';
import type { Picture } from '#kernel/figure.ts';
import { type Answer, notFound } from '../act/answer.ts';
import { clauseStates } from './clause-states.ts';
import { daysOf } from './calendar-days.ts';
import { figureOf, mostFigured, selected } from './figures.ts';
import { narrowed, type Seen, seenBy } from './narrowed.ts';
import { ok, type Reader } from './read.ts';

/**
 * How the unit stands: figures, where the copies of each level are, who is late, what falls due, how each clause runs. The head of a department
 * sees as much of it as is of his department.
 */
export async function overview(reader: Reader): Promise<Answer> {
  const seen = await seenBy(reader);
  return seen ? ok(await overviewOf(reader, seen)) : notFound;
}

export async function overviewOf(reader: Reader, seen: Seen) {
  const { app, presence } = reader;
  const rooms = app.modules.all;
  const his = <C extends Parameters<typeof narrowed>[2]>(all: readonly C[]) =>
    all.flatMap((one) => narrowed(reader, seen, one) ?? []);
  const figures = await inTurn(his(rooms.flatMap((room) => room.figures.filter((one) => one.overview))), (one) =>
    figureOf(reader, one),
  );
  const picture = rooms.flatMap((room) => room.pictures).find((one) => one.register === 'carriers');
  const late = await inTurn(his(rooms.flatMap((room) => room.late)), (one) => lateOf(reader, one));
  const comings = his(rooms.flatMap((room) => room.coming.filter((one) => one.overview)));
  const coming = await inTurn(comings, (one) => comingOf(reader, one));
  const { clauses, lookedThrough } = await clauseStates(reader);
  const hubs = app.regulation.hubs.map(({ id, zh, en, domains }) => ({ id, title: { zh, en }, domains }));
  return {
    asOf: presence.now,
    department: seen.of === 'unit' ? null : seen.name,
    figures,
    levels: picture && seen.of === 'unit' ? await levelsOf(reader, picture) : null,
    departments: seen.of === 'unit' ? await departmentsOf(reader) : [seen.name],
    late,
    weeks: weeksFrom(civilDay(presence.now)),
    coming,
    hubs,
    clauses:
      lookedThrough > 0
        ? clauses.map(({ id, domain, article, zh, en, state, evidenced }) => ({
            id,
            domain,
            article,
            zh,
            en,
            state,
            evidenced,
          }))
        : [],
  };
}

/** One after the other, for a session has one connection; without those that are not his. */
async function inTurn<T, R>(all: readonly T[], of: (one: T) => Promise<R | null>): Promise<R[]> {
  const found: R[] = [];
  for (const one of all) {
    const made = await of(one);
    if (made !== null) found.push(made);
  }
  return found;
}

/** A picture's parts for each level, the highest first. */
async function levelsOf(reader: Reader, { register, by, parts, title }: Picture) {
  const found = selected(reader, register, { [by]: Object.keys(parts).join(',') });
  if (!found) return null;
  const { columns, from, values } = found.selected;
  const rows = await reader.once<{ level: number; part: string; n: number }>(
    `select level, "${by}" as part, count(*)::int as n from (select ${columns} ${from} limit ${mostFigured + 1}) t group by 1, 2 order by 1 desc`,
    [...values],
  );
  const words = found.register.columns.find(({ key }) => key === by)?.values ?? {};
  const levels = [...new Set(rows.map(({ level }) => level))];
  return {
    title,
    register,
    exact: rows.reduce((sum, { n }) => sum + n, 0) <= mostFigured,
    parts: Object.entries(parts).map(([part, colour]) => ({ part, colour, title: words[part] })),
    rows: levels.map((level) => ({
      level,
      parts: Object.keys(parts).map((part) => ({
        part,
        count: rows.find((row) => row.level === level && row.part === part)?.n ?? 0,
        filter: { [by]: part, level: String(level) },
      })),
    })),
  };
}

async function lateOf(reader: Reader, { title, register, filter, by, colour }: Late) {
  const found = selected(reader, register, filter);
  if (!found) return null;
  const { columns, from, values } = found.selected;
  const rows = await reader.once<{ department: string | null; n: number }>(
    `select "${by}" as department, count(*)::int as n from (select ${columns} ${from} limit ${mostFigured + 1}) t group by 1`,
    [...values],
  );
  return {
    title,
    register,
    colour,
    by: rows
      .filter((row) => row.department !== null)
      .map(({ department, n }) => ({ department, count: n, filter: { ...found.filter, [by]: department } })),
  };
}

async function comingOf(reader: Reader, coming: Coming) {
  const weeks = weeksFrom(civilDay(reader.presence.now));
  const found = await daysOf(reader, coming, weeks[0]?.from as string, weeks.at(-1)?.to as string);
  if (!found) return null;
  const counts = weeks.map((week) => ({
    count: found.days.reduce((sum, { day, count }) => (day >= week.from && day <= week.to ? sum + count : sum), 0),
    filter: found.between(week.from, week.to),
  }));
  return { ...found.layer, weeks: counts };
}

/** Weeks of seven days from today on. */
function weeksFrom(today: string): { readonly from: string; readonly to: string }[] {
  return Array.from({ length: weeksAhead }, (_, week) => ({
    from: plusDays(today, week * 7),
    to: plusDays(today, week * 7 + 6),
  }));
}

/** All departments, so that those in which nothing is late are seen to be so. */
async function departmentsOf({ query, presence }: Reader): Promise<string[]> {
  const rows = await query<{ name: string }>('select name from department where unit_id = $1 order by name', [
    presence.unit.id,
  ]);
  return rows.map(({ name }) => name);
}
