import { sql } from 'kysely';
import { levelRank } from '#kernel/label.ts';
import { incomingSeries, type Sequence } from '#modules/documents/door/numbering.ts';
import type { TakeoverTx } from '../tx.ts';
import { among, type Lines } from './among.ts';

/** How much these lines amount to, and how high the highest of it is. */
export async function sumsOf(
  tx: TakeoverTx,
  lines: Lines,
): Promise<{ readonly documents: number; readonly copies: number; readonly level: number }> {
  const ranks = sql.raw(`'${JSON.stringify(levelRank)}'::jsonb`);
  const { rows } = await sql<{ documents: number; copies: number; level: number }>`
    select count(*)::int as documents, coalesce(sum(jsonb_array_length(body -> 'copies')), 0)::int as copies,
      coalesce(max((${ranks} ->> (body ->> 'level'))::int), 0) as level
    from import_item where ${among(lines)}`.execute(tx);
  return rows[0] ?? { documents: 0, copies: 0, level: 0 };
}

/** The highest register number of our own form in each sequence: those move on, so that the next letter gets the next number. */
export async function numbersOf(tx: TakeoverTx, lines: Lines): Promise<Record<string, number>> {
  const { rows } = await sql<{ secret: string; year: string; last: number }>`
    select m[1] as secret, m[2] as year, max(m[3]::int) as last
    from import_item, lateral regexp_match(body ->> 'registerNo', '^(密?)收〔([0-9]{4})〕([0-9]{1,8})号$') m
    where ${among(lines)} and m is not null group by 1, 2`.execute(tx);
  const name = (secret: string): Sequence => (secret === '' ? 'ordinary' : 'classified');
  return Object.fromEntries(rows.map(({ secret, year, last }) => [incomingSeries(name(secret), year), last]));
}
