import type { Instant } from '#kernel/json.ts';
import type { Reader } from './read.ts';
import { visible } from './visible.ts';

/** A thing somebody holds, with what its room tells of it. */
export interface Holding {
  readonly kind: string;
  readonly id: string;
  readonly level: number;
  readonly told: object;
}

/** Of each kind at most. */
const most = 500;

/** What a person holds, of every kind that can be held. */
export async function holdingsOf(reader: Reader, person: string): Promise<Holding[]> {
  const found = await Promise.all(
    heldKinds(reader).map(async ({ kind, held }) => {
      const { tables, select, where, labelled, order } = held;
      const columns = Object.entries(select).map(([key, expression]) => `${expression} as "${key}"`);
      const rows = await reader.query<{ $id: string; $level: number }>(
        `select ${columns.join(', ')}, ${labelled}.id as "$id", ${labelled}."level" as "$level" from ${tables}
         where ${labelled}.unit_id = $1 and ${here(where)} and ${visible(labelled)} order by ${order} limit ${most}`,
        [reader.presence.unit.id, person],
      );
      return rows.map(({ $id: id, $level: level, ...told }) => ({ kind, id, level, told }));
    }),
  );
  return found.flat();
}

/** How many of the things a person holds should have been given back. */
export async function overdueWith(reader: Reader, person: string): Promise<number> {
  const counted = await Promise.all(
    heldKinds(reader).map(async ({ held: { tables, where, labelled, due } }) => {
      const [row] = await reader.query<{ n: number }>(
        `select count(*)::int as n from ${tables} where ${labelled}.unit_id = $1 and ${here(where)} and ${due} < $3`,
        [reader.presence.unit.id, person, reader.presence.now],
      );
      return row?.n ?? 0;
    }),
  );
  return counted.reduce((sum, n) => sum + n, 0);
}

/** When somebody is to give back what he holds, and how many things each time, of what the session may know. */
export async function duesWith(reader: Reader, person: string): Promise<{ due: Instant; count: number }[]> {
  const found = await Promise.all(
    heldKinds(reader).map(({ held: { tables, where, labelled, due } }) =>
      reader.query<{ due: Instant; count: number }>(
        `select ${due} as due, count(*)::int as count from ${tables} where ${labelled}.unit_id = $1 and ${here(where)}
           and ${due} is not null and ${visible(labelled)} group by 1 order by 1 limit ${most}`,
        [reader.presence.unit.id, person],
      ),
    ),
  );
  return found.flat();
}

function heldKinds({ app }: Reader) {
  return [...app.modules.things.values()].flatMap(({ kind, held }) => (held ? [{ kind, held }] : []));
}

function here(where: string): string {
  return `(${where.replaceAll('$holder', '$2::text')})`;
}
