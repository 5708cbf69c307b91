import { localTime } from '#kernel/civil.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Coming } from '#kernel/overview.ts';
import { namesOf } from './about.ts';
import { selected } from './figures.ts';
import type { Shown } from './looks.ts';
import type { Reader } from './read.ts';

/** So many rows of a layer are read at most. */
const mostRows = 300;

/** What the rows of a layer are called, by day; with what is classified among them, for the entry of the print. */
export async function namedOn(reader: Reader, { register, filter = {}, on, hours }: Coming, from: string, to: string) {
  const found = selected(reader, register, { ...filter, [`from.${on}`]: from, [`to.${on}`]: to });
  if (!found) return null;
  const { columns, from: rows, values } = found.selected;
  const read = await reader.once<{ id: string; at: string; level: number | null }>(
    `select id, "${on}" as at, "$level" as level from (select ${columns} ${rows}) t order by "${on}", id limit ${mostRows}`,
    [...values],
  );
  const table = found.register.object;
  const names = await namesOf(
    reader,
    read.map(({ id }) => ({ table, id })),
  );
  const called = read.flatMap(({ id, at, level }) => {
    const name = names.get(id);
    const [day, time = ''] = at.length > 10 ? localTime(at).split(' ') : [at];
    return name ? [{ id, day, time, name, level: Math.max(level ?? 0, name.level ?? 0) }] : [];
  });
  return {
    on: (day: string, time: string | null) =>
      called
        .filter((one) => one.day === day && (hours !== true || one.time === time))
        .map(({ name }) => [name.bare.zh, name.beside].filter(Boolean).join(' ')),
    shown: called
      .filter(({ level }) => isClassified(levelOf(level)))
      .map(({ id, level }): Shown => ({ table, id, level })),
  };
}
