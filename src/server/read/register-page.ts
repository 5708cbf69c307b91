import type { Reader } from './read.ts';
import { type Cursor, cursorText, haveWords, type Selection } from './register-query.ts';
import { unordered } from './visible.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };
export type Read = Row & { readonly $order: unknown; readonly $level: number | null };

export interface Page {
  /** Rows with their level, for the entry of the look. */
  readonly seen: readonly { readonly id: string; readonly level: number | null }[];
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly level: number | null;
}

export interface Total {
  readonly count: number;
  /** False where there are more than counted. */
  readonly exact: boolean;
}

interface Hit {
  readonly order: unknown;
  readonly id: string;
}

/** Counting stops here: `10,000+` is all a list needs to say, and `100+` all a search. */
export const mostCounted = 10_000;
const mostHits = 100;
/** So many of the newest rows are looked through for the words before the index of pieces is asked for all rows that have them. */
const lookedThrough = 1500;

/** A page of a list, and how many rows the whole of it has where reading the page told; counting takes longer than the rows (`totalOf`). */
export async function listOf(
  reader: Reader,
  selected: Selection,
  limit: number,
  after: Cursor | null,
): Promise<{ readonly page: Page; readonly total: Total | null }> {
  if (!selected.words) {
    const page = await pageOf(reader, selected, limit, after);
    const whole = after === null && page.next === null;
    return { page, total: whole ? { count: page.rows.length, exact: true } : null };
  }
  const { page, seen, all } = await search(reader, selected, limit, after, Math.max(limit, mostHits));
  if (seen > mostHits) return { page, total: { count: mostHits, exact: false } };
  return { page, total: all ? { count: seen, exact: true } : null };
}

interface Found {
  readonly page: Page;
  /** So many have the words at least; `all`: neither more nor fewer. */
  readonly seen: number;
  readonly all: boolean;
}

/**
 * A page of what has the words. Words of many rows are found among the newest, whose number is bounded; those of few by the index,
 * which cannot give the newest first without reading all that have them. Looks for `wanted` rows, shows `limit` of them.
 */
export async function search(
  reader: Reader,
  selected: Selection,
  limit: number,
  after: Cursor | null = null,
  wanted: number = limit,
): Promise<Found> {
  const near = await newestHits(reader, selected, after, wanted + 1);
  if (near.length > limit) {
    const rows = await rowsOf(reader, selected, limit + 1, after, near.slice(0, limit + 1));
    return { page: pageFrom(rows, limit), seen: near.length, all: false };
  }
  const rows = await rowsOf(reader, { ...selected, sort: unordered(selected.order) }, wanted + 1, after);
  return { page: pageFrom(rows, limit), seen: rows.length, all: after === null && rows.length <= wanted };
}

/** Those of the newest rows that have the words. None for a reader whose rows do not come in the order of time. */
async function newestHits(reader: Reader, selected: Selection, after: Cursor | null, limit: number): Promise<Hit[]> {
  const { from, words, order, sort, id, used } = selected;
  if (!words || sort !== order) return [];
  const values = selected.values.slice(0, used);
  const newest = `select ${order} as "order", ${id} as id, ${words.column} as pieces ${from}${past(selected, after, values)}
    order by ${order} desc, ${id} desc limit ${lookedThrough}`;
  return reader.once<Hit & Record<string, unknown>>(
    `select "order", id from (${newest}) t where ${haveWords(words, 'pieces')} order by "order" desc, id desc limit ${limit}`,
    values,
  );
}

/** A page of rows newest first, after the cursor. */
export async function pageOf(reader: Reader, selected: Selection, limit: number, after: Cursor | null): Promise<Page> {
  return pageFrom(await rowsOf(reader, selected, limit + 1, after), limit);
}

/** One row more than the page shows tells that there is a next one. */
function pageFrom(rows: readonly Read[], limit: number): Page {
  const shown = rows.slice(0, limit);
  const end = shown.at(-1);
  const next = rows.length > limit && end ? cursorText({ order: end.$order, id: end.id }) : null;
  const seen = shown.map(({ id, $level: level }) => ({ id, level }));
  return { seen, rows: shown.map(plain), next, level: highest(shown) };
}

/** `among`: known to be the next ones. */
async function rowsOf(
  reader: Reader,
  selected: Selection,
  limit: number,
  after: Cursor | null,
  among: readonly Hit[] = [],
): Promise<Read[]> {
  const values = [...selected.values];
  const put = (value: unknown) => `$${values.push(value)}`;
  const { columns, sort, order, id } = selected;
  const last = among.at(-1);
  const known = last
    ? ` and ${id} = any(${put(among.map((one) => one.id))}) and (${order}, ${id}) >= (${put(last.order)}, ${put(last.id)})`
    : '';
  return reader.once<Read>(
    `select ${columns} ${matching(selected)}${past(selected, after, values)}${known}
     order by ${sort} desc, ${id} desc limit ${put(limit)}`,
    values,
  );
}

/** How many rows a list has, over all its pages. */
export async function totalOf(
  reader: Reader,
  selected: Selection,
  most: number = selected.words ? mostHits : mostCounted,
): Promise<Total> {
  const [row] = await reader.once<{ n: number }>(
    `select count(*)::int as n from (select 1 ${matching(selected)} limit ${most + 1}) t`,
    selected.values.slice(0, selected.used),
  );
  const n = row?.n ?? 0;
  return { count: Math.min(n, most), exact: n <= most };
}

/** FROM … WHERE … with the words. */
function matching({ from, words }: Selection): string {
  return words ? `${from} and ${haveWords(words)}` : from;
}

function past({ order, id }: Selection, after: Cursor | null, values: unknown[]): string {
  return after ? ` and (${order}, ${id}) < ($${values.push(after.order)}, $${values.push(after.id)})` : '';
}

function highest(rows: readonly Pick<Read, '$level'>[]): number | null {
  const levels = rows.flatMap((row) => (row.$level === null ? [] : [row.$level]));
  return levels.length === 0 ? null : Math.max(...levels);
}

export function plain({ $order: _, $level: __, ...row }: Read): Row {
  return row as unknown as Row;
}
