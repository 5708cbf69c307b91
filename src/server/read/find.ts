import type { Finder, Found, Told } from '#kernel/finder.ts';
import type { Register } from '#kernel/register.ts';
import { pinyinInitials } from '#kernel/typed/pinyin.ts';
import { simplified } from '#kernel/typed/simplified.ts';
import { halfWidth, squeeze } from '#kernel/typed/text.ts';
import type { Reader } from './read.ts';
import { search } from './register-page.ts';
import { aliasOf, selection } from './register-query.ts';
import { visible } from './visible.ts';

export interface Hit extends Told {
  readonly kind: string;
  readonly id: string;
  /** null: a thing that is not labelled. */
  readonly level: number | null;
}

/** Hits of each way at most. */
const most = 12;

/** What the words find, each kind in the ways its rooms declare; two characters are enough. */
export async function find(reader: Reader, typed: string): Promise<Hit[]> {
  const words = asLookedFor(typed);
  if ([...words].length < 2) return [];
  const ways = reader.app.modules.finders.filter((finder) => finder.typed?.test(words) ?? true);
  return (await Promise.all(ways.map((finder) => hitsOf(reader, finder, words)))).flat();
}

/** Half width and simplified; the digits of a code without the gaps in which labels and screens write them. */
function asLookedFor(typed: string): string {
  const words = simplified(halfWidth(typed)).trim();
  return /^[\d\s]+$/.test(words) ? squeeze(words) : words;
}

interface Seen {
  readonly id: string;
  readonly level: number | null;
  readonly row: object;
}

async function hitsOf(reader: Reader, { kind, from, told }: Finder, words: string): Promise<Hit[]> {
  const seen = 'columns' in from ? await inRegister(reader, from, words) : await inQuery(reader, from, words);
  return seen.map(({ id, level, row }) => ({ kind, id, level, ...told(row as never, reader.presence.actor) }));
}

async function inRegister(reader: Reader, register: Register, words: string): Promise<Seen[]> {
  const selected = selection(register, reader.presence, { q: words });
  if ('wrong' in selected || !selected.words) return [];
  const { rows, seen } = (await search(reader, selected, most)).page;
  return rows.map((row, n) => ({ id: row.id, level: seen[n]?.level ?? null, row }));
}

async function inQuery({ query, presence }: Reader, from: Found, words: string): Promise<Seen[]> {
  const { tables, select, where, labelled, order } = from;
  const columns = Object.entries(select).map(([key, expression]) => `${expression} as "${key}"`);
  const values: unknown[] = [presence.unit.id, words];
  const given = where.replaceAll('$words', '$2::text').replaceAll('$initials', () => {
    if (values.length === 2) values.push([words.toLowerCase(), ...pinyinInitials(words.replaceAll(/[\s']/g, ''))]);
    return '$3::text[]';
  });
  const conditions = [`${aliasOf(select.id as string)}.unit_id = $1`, given];
  if (labelled) conditions.push(visible(labelled));
  const rows = await query<{ id: string; $level: number | null }>(
    `select ${columns.join(', ')}, ${labelled ? `${labelled}."level"` : 'null::int'} as "$level"
     from ${tables} where ${conditions.join(' and ')} order by ${order} limit ${most}`,
    values,
  );
  return rows.map((row) => ({ id: row.id, level: row.$level, row }));
}
