import type { Row } from './books.ts';
import { idsIn } from './betrays.ts';
import type { Answer } from './visitor.ts';

export interface Found {
  readonly kind: 'leak' | 'hidden';
  readonly what: string;
}

export interface Seen {
  readonly byId: ReadonlyMap<string, readonly Row[]>;
  readonly says: (row: Row) => 'must' | 'may' | 'not';
  readonly forbidden: ReadonlyMap<string, Row>;
  /** What he typed himself tells nothing, nor does what a message to him by name, or a case he decides, is about. */
  readonly typed: string;
  readonly told: ReadonlySet<string>;
}

/** What in an answer he is not to know. */
export function leaksIn({ text }: Answer, { byId, says, forbidden, typed, told }: Seen): readonly Found[] {
  const leaks: string[] = [];
  for (const id of idsIn(text)) {
    const rows = typed.includes(id) || told.has(id) ? [] : (byId.get(id) ?? []);
    if (rows.length > 0 && rows.every((row) => says(row) === 'not')) leaks.push(`${rows[0]?.table} ${id}`);
  }
  for (const [word, row] of forbidden)
    if (text.includes(word) && !typed.includes(word) && !told.has(row.id) && !told.has(word))
      leaks.push(`${row.table} ${row.id} “${word}”`);
  return leaks.map((what) => ({ kind: 'leak', what }));
}

/** An answer without what differs from one to the next by itself. */
export function plain(answer: Answer): string {
  const text = answer.text
    .replace(/"reference":"[^"]*"/g, '')
    .replace(/"(now|asOf|at)":"[^"]*"/g, '')
    .replace(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, 'ID');
  return `${answer.status} ${text}`;
}

interface Page {
  readonly rows: readonly { readonly id: string }[];
  readonly next: string | null;
  readonly total: Total | null;
}

interface Total {
  readonly count: number;
  readonly exact: boolean;
}

/** A whole list of a labelled table against the books: nothing missing, and a total that counts nothing else. */
export function listAgainst(
  answer: Answer,
  counted: Answer,
  rows: readonly Row[],
  says: Seen['says'],
): readonly Found[] {
  if (answer.status !== 200) return [];
  const page = JSON.parse(answer.text) as Page;
  const must = rows.filter((row) => says(row) === 'must');
  const may = rows.filter((row) => says(row) === 'may');
  const found: Found[] = [];
  const listed = new Set(page.rows.map(({ id }) => id));
  const missing = page.next === null ? must.filter(({ id }) => !listed.has(id)) : [];
  for (const { table, id } of missing) found.push({ kind: 'hidden', what: `${table} ${id}` });
  const apart = (JSON.parse(counted.text) as { readonly total: Total }).total;
  const { count, exact } = page.total ?? apart;
  if (page.total && JSON.stringify(apart) !== JSON.stringify(page.total))
    found.push({ kind: 'leak', what: `total ${JSON.stringify(apart)} of ${JSON.stringify(page.total)} shown` });
  if (count > must.length + may.length)
    found.push({ kind: 'leak', what: `total ${count} of ${must.length + may.length}` });
  if (exact && count < must.length) found.push({ kind: 'hidden', what: `total ${count} of ${must.length}` });
  return found;
}

interface Entries {
  readonly entries: readonly { readonly id: string; readonly actor: { readonly id: string } | null }[];
}

/** What the ledger shows him of others: what he did himself, and typed himself in doing it, he knows. */
export function ofOthers(answer: Answer, who: string): Answer {
  if (answer.status !== 200) return answer;
  const { entries } = JSON.parse(answer.text) as Entries;
  return { status: 200, text: JSON.stringify(entries.filter(({ actor }) => actor?.id !== who)) };
}

/** What waits for him by name stands in his day. */
export function dayAgainst(answer: Answer, own: readonly Row[]): readonly Found[] {
  const ids = new Set(idsIn(answer.text));
  return own.filter(({ id }) => !ids.has(id)).map(({ table, id }) => ({ kind: 'hidden', what: `${table} ${id}` }));
}
