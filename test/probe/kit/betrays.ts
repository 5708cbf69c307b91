import type { Books, Row } from './books.ts';

/** Columns whose words stand for their row wherever they are read. */
const telling: Readonly<Record<string, readonly string[]>> = {
  document: ['title', 'doc_no', 'register_no'],
  carrier: ['code'],
  slip: ['code'],
  case: ['no'],
  medium: ['no', 'serial'],
  medium_content: ['title'],
  petition: ['no'],
  destruction_list: ['no'],
  carry_out: ['case_no'],
  dispatch: ['no'],
  meeting: ['name'],
  contract: ['name'],
  import_job: ['name'],
  body: ['name'],
};

/** Ids are drawn at random and long: whoever has one was told of the row. */
const madeId = /\b[0-9a-hjkmnp-tv-z]{26}\b/g;

/** The words by which a row is recognised; `planted` are those the books keep sealed. */
export function wordsOf(row: Row, planted: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const told = (telling[row.table] ?? []).map((column) => row.data[column]);
  const words = told.filter((one): one is string => typeof one === 'string' && one.length >= 6);
  return [...words, ...(planted.get(row.id) ?? [])];
}

/** Made ids in a text, each once. */
export function idsIn(text: string): readonly string[] {
  return [...new Set(text.match(madeId))];
}

/** For one person (of a move he may know also what was noted: the list a copy was destroyed by): words of what he is not to know that stand in nothing he may know. */
export function forbidden(
  books: Books,
  planted: ReadonlyMap<string, readonly string[]>,
  hidden: (row: Row) => boolean,
): ReadonlyMap<string, Row> {
  const words = new Map<string, Row>();
  const open: string[] = [];
  for (const row of books.rows) {
    const mine = wordsOf(row, planted);
    if (hidden(row)) for (const word of mine) words.set(word, row);
    else open.push(...mine, ...(row.table === 'movement' ? [String(row.data.note ?? '')] : []));
  }
  const known = open.join('\n');
  return new Map([...words].filter(([word]) => !known.includes(word)));
}
