import { readCopyNo } from '#kernel/copy-no.ts';
import { instantOf } from '#kernel/calendar.ts';
import { plusDays } from '#kernel/civil.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import type { Register, RegisterColumn } from '#kernel/register.ts';
import { queryPieces } from '#kernel/search.ts';
import { typedDate } from '#kernel/typed/date.ts';
import { officialNumber } from '#kernel/typed/number.ts';
import { simplified } from '#kernel/typed/simplified.ts';
import { halfWidth } from '#kernel/typed/text.ts';
import type { Presence } from '../act/enter.ts';
import type { Query } from '../http/query.ts';
import { sortedFor, visibleTo } from './visible.ts';

/** A register's SELECT under construction: its text grows with its values, and no text comes from the request. */
export interface Selection {
  /** FROM … WHERE …, without the words searched for and without the paging condition. */
  readonly from: string;
  /** The words searched for; null where nothing is. */
  readonly words: Words | null;
  readonly columns: string;
  readonly order: string;
  readonly sort: string;
  readonly id: string;
  readonly values: readonly unknown[];
  /** How many of the values `from` and `words` use. */
  readonly used: number;
}

/** Pieces a row must all have: the column of pieces, and the placeholders of those wanted; of several sets one will do. */
export interface Words {
  readonly column: string;
  readonly wanted: readonly string[];
}

/** True of rows that have the words; `column`: where it is called otherwise. */
export function haveWords({ column, wanted }: Words, as = column): string {
  return `(${wanted.map((one) => `${as} @> ${one}`).join(' or ')})`;
}

export interface Cursor {
  readonly order: unknown;
  readonly id: string;
}

/** Names that steer the list and are no columns. */
const steering = new Set(['q', 'cursor', 'limit', 'lang', 'names']);

/** Builds the query of a register for a session; a filter it does not have answers the name of the field. */
export function selection(
  register: Register,
  presence: Presence,
  asked: Query,
): Selection | { readonly wrong: string } {
  const { from } = register;
  const values: unknown[] = [presence.unit.id];
  const put = (value: unknown) => `$${values.push(value)}`;
  const here = placeholders(presence, put);
  const where = [`${aliasOf(from.select.id as string)}.unit_id = $1`];
  if (from.where) where.push(`(${here(from.where)})`);
  if (from.labelled) where.push(visibleTo(presence.actor, from.labelled, put));
  for (const [name, value] of Object.entries(asked)) {
    if (steering.has(name) || value === undefined || value === '') continue;
    const condition = filter(register, name, value, here, put);
    if (condition === undefined) return { wrong: name };
    where.push(condition);
  }
  const q = typeof asked.q === 'string' ? asked.q.trim() : '';
  if (q !== '' && !from.search) where.push(...wordByWord(register, q, here, put));
  const sets = q !== '' && from.search ? queryPieces(q) : [];
  // A word too short to be looked for is said: a list of everything would look like its answer.
  if (q !== '' && from.search && sets.length === 0) return { wrong: 'q' };
  const words =
    sets.length > 0 && from.search
      ? { column: from.search, wanted: sets.map((pieces) => `${put(pieces)}::text[]`) }
      : null;
  const text = `from ${here(from.tables)} where ${where.join(' and ')}`;
  const used = values.length;
  const columns = Object.entries(from.select).map(([key, expression]) => `${here(expression)} as "${key}"`);
  columns.push(`${from.order} as "$order"`, `${from.labelled ? `${from.labelled}."level"` : 'null::int'} as "$level"`);
  const sort = from.labelled ? sortedFor(presence.actor, from.order) : from.order;
  return {
    from: text,
    words,
    columns: columns.join(', '),
    order: from.order,
    sort,
    id: from.select.id as string,
    values,
    used,
  };
}

/** `$now` and `$me` in a register's SQL: the unit's clock and the person who asks. */
function placeholders({ now, actor }: Presence, put: (value: unknown) => string): (sql: string) => string {
  const made = new Map<string, string>();
  const of = (name: string, value: string, type: string) => {
    const known = made.get(name) ?? `${put(value)}::${type}`;
    made.set(name, known);
    return known;
  };
  return (sql) =>
    sql.replace(/\$now\b/g, () => of('now', now, 'timestamptz')).replace(/\$me\b/g, () => of('me', actor.id, 'text'));
}

function filter(
  register: Register,
  name: string,
  value: string | readonly string[],
  here: (sql: string) => string,
  put: (value: unknown) => string,
): string | undefined {
  const [bound, key] = name.startsWith('from.')
    ? ['>=', name.slice(5)]
    : name.startsWith('to.')
      ? ['<=', name.slice(3)]
      : ['=', name];
  const column = register.columns.find((one) => one.key === key && one.filter);
  const expression = column && register.from.select[key as string];
  if (!column || !expression) return undefined;
  const sql = here(expression);
  if (bound === '=') return equals(column, sql, [value].flat(), put);
  return typeof value === 'string' ? range(column, sql, bound as '>=' | '<=', value, put) : undefined;
}

function equals(
  column: RegisterColumn,
  sql: string,
  wanted: readonly string[],
  put: (value: unknown) => string,
): string | undefined {
  if (column.kind === 'instant' || column.kind === 'deadline') {
    const [day = ''] = wanted;
    const [from, to] = [dayStart(day), dayStart(day, 1)];
    return from && to ? `(${sql} >= ${put(from)}::timestamptz and ${sql} < ${put(to)}::timestamptz)` : undefined;
  }
  if (column.kind === 'level') {
    const ranks = wanted.map((one) => levelRank[one as LevelId] ?? Number(one));
    return ranks.every(Number.isInteger) ? `${sql} = any(${put(ranks)}::int[])` : undefined;
  }
  if (column.kind === 'copy-no') {
    const numbers = wanted.map((one) => readCopyNo(one) ?? one);
    return `(${sql})::text = any(${put(numbers.map(String))}::text[])`;
  }
  // Several words of a choice stand with commas, for no word of a choice has one.
  const words = column.values ? wanted.flatMap((one) => one.split(',')) : wanted;
  if (written.has(column.kind) && !column.values)
    return `exists (select from unnest(${put(words.flatMap(readings))}::text[]) w where starts_with((${sql})::text, w))`;
  return `(${sql})::text = any(${put(words)}::text[])`;
}

/** Each word somewhere in what a row shows in words: registers without pieces are short, and their rows are looked through. */
function wordByWord(
  { columns, from }: Register,
  q: string,
  here: (sql: string) => string,
  put: (value: unknown) => string,
): string[] {
  const texts = columns
    .filter(({ kind, values }) => written.has(kind) && !values)
    .map(({ key }) => `(${here(from.select[key] as string)})::text`);
  if (texts.length === 0) return ['false'];
  const whole = `lower(concat_ws(' ', ${texts.join(', ')}))`;
  const words = simplified(halfWidth(q)).toLowerCase().split(/\s+/);
  return words.map((word) => `strpos(${whole}, ${put(word)}::text) > 0`);
}

/** Kinds of columns whose filter is typed as it is read: the beginning will do. */
const written: ReadonlySet<RegisterColumn['kind']> = new Set(['text', 'person', 'department', 'code']);

/** What somebody can have meant who typed that: as it stands, as an official number is written, in simplified characters, a code without gaps. */
function readings(typed: string): string[] {
  const plain = halfWidth(typed).trim();
  return [...new Set([typed, plain, officialNumber(plain), simplified(officialNumber(plain))])].filter(
    (one) => one !== '',
  );
}

function range(
  column: RegisterColumn,
  sql: string,
  bound: '>=' | '<=',
  value: string,
  put: (value: unknown) => string,
): string | undefined {
  if (['number', 'copy-no', 'level'].includes(column.kind)) {
    return Number.isFinite(Number(value)) ? `${sql} ${bound} ${put(Number(value))}::numeric` : undefined;
  }
  if (column.kind === 'date') {
    const day = dayOf(value);
    return day ? `${sql} ${bound} ${put(day)}::date` : undefined;
  }
  if (column.kind !== 'instant' && column.kind !== 'deadline') return undefined;
  const from = dayStart(value);
  const exact = from ? null : instant(value);
  if (exact) return `${sql} ${bound} ${put(exact)}::timestamptz`;
  const end = dayStart(value, 1);
  if (!from || !end) return undefined;
  return bound === '>=' ? `${sql} >= ${put(from)}::timestamptz` : `${sql} < ${put(end)}::timestamptz`;
}

/** The day somebody wrote, in any of the ways people do; null for what is none, or no whole one. */
function dayOf(typed: string): CivilDate | null {
  const read = typedDate(typed);
  return 'date' in read && !read.lacks ? read.date : null;
}

/** Start of a civil date in the unit's zone, `plus` days on; null for what is no date. */
function dayStart(typed: string, plus = 0): string | null {
  const day = dayOf(typed);
  return day && instantOf(plusDays(day, plus), '00:00');
}

function instant(value: string): string | null {
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** `c.id` -> `c`: the table whose unit decides. */
export function aliasOf(id: string): string {
  return id.split('.')[0] as string;
}

export function cursorText({ order, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, id])).toString('base64url');
}

export function cursorOf(text: string): Cursor | null {
  try {
    const [order, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof id === 'string' && ['string', 'number'].includes(typeof order) ? { order, id } : null;
  } catch {
    return null;
  }
}
