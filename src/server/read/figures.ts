import { type Filter, type Figure, filterAt, type Picture } from '#kernel/figure.ts';
import type { Register } from '#kernel/register.ts';
import type { Reader } from './read.ts';
import { type Total, totalOf } from './register-page.ts';
import { type Selection, selection } from './register-query.ts';
import { closedTo, registersOf } from './registers.ts';

/** Figures and pictures count so far, each of a page of many: a list counts further. */
export const mostFigured = 5000;

/** A figure as it stands for somebody: the rows he may know of, and the filter that shows them. */
export async function figureOf(reader: Reader, figure: Figure) {
  const { name, title, unit, register, tone } = figure;
  const found = selected(reader, register, figure.filter);
  if (!found) return null;
  const total = await totalOf(reader, found.selected, mostFigured);
  return { name, title, unit, register, tone, filter: found.filter, ...total };
}

/** The parts of a picture, and how many there are in all; counted as far as figures are. */
export async function pictureOf(reader: Reader, picture: Picture) {
  const { title, whole, register, by, parts } = picture;
  const filter = { ...picture.filter, [by]: Object.keys(parts).join(',') };
  const found = selected(reader, register, filter);
  if (!found) return null;
  const { columns, from, values } = found.selected;
  const counted = await reader.once<{ part: string; n: number }>(
    `select "${by}" as part, count(*)::int as n from (select ${columns} ${from} limit ${mostFigured + 1}) t group by 1`,
    [...values],
  );
  const counts = new Map(counted.map(({ part, n }) => [part, n]));
  const sum = counted.reduce((all, { n }) => all + n, 0);
  const words = found.register.columns.find(({ key }) => key === by)?.values ?? {};
  const total: Total = { count: Math.min(sum, mostFigured), exact: sum <= mostFigured };
  return {
    title,
    whole,
    register,
    total,
    filter: found.filter,
    parts: Object.entries(parts).map(([part, colour]) => ({
      part,
      colour,
      title: words[part],
      count: counts.get(part) ?? 0,
      filter: { ...found.filter, [by]: part },
    })),
  };
}

/** So many rows a register has for whoever asks, counted so far; null where it is closed to him. */
export async function rowsIn(reader: Reader, name: string, most: number): Promise<Total | null> {
  const found = selected(reader, name, {});
  return found && totalOf(reader, found.selected, most);
}

interface Found {
  readonly register: Register;
  readonly selected: Selection;
  readonly filter: Filter;
}

export function selected(reader: Reader, name: string, wanted: Filter): Found | null {
  const register = registersOf(reader.app).find((one) => one.name === name);
  if (!register) throw new Error(`no register ${name}`);
  if (closedTo(reader, register)) return null;
  const filter = filterAt(wanted, reader.presence.now);
  const made = selection(register, reader.presence, filter);
  if ('wrong' in made) throw new Error(`${name} has no filter ${made.wrong}`);
  return { register, selected: made, filter };
}
