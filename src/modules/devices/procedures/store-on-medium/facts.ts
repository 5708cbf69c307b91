import { type Kysely, sql } from 'kysely';
import { levelOf, levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Document, DocumentsDatabase } from '#modules/documents/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { mediumFacts } from '../../facts/medium.ts';
import type { Storing } from '../../happenings.ts';
import type { DevicesDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

/** What is stored is the document chosen, what its title calls, and what is said of it: the highest of them. */
export type Facts = Omit<Storing, 'title'>;

type Tx = Kysely<DevicesDatabase & PeopleDatabase & DocumentsDatabase>;

export async function facts(input: Input, context: FactsContext<Tx>) {
  const found = await mediumFacts(input, context);
  if (!found) return undefined;
  const said = input.level ? levelRank[input.level] : null;
  const called = await calledBlindly(input.title, context);
  const document = await documentOf(input.document ?? called?.id, context);
  if (input.document && !document) return undefined;
  const ranks = [document?.level, called?.level, said].filter((rank) => typeof rank === 'number');
  const stored = ranks.length > 0 ? Math.max(...ranks) : null;
  const regime = document?.regime ?? called?.regime ?? input.regime ?? found.medium.regime;
  const matter = { level: levelOf(stored ?? found.medium.level), regime };
  return { ...found, stored, regime, document: document ?? null, matter };
}

/** What the title calls, by a title or number on the books: also a paper the session may not know of, for the medium holds it all the same. */
async function calledBlindly(
  title: string,
  { tx }: FactsContext<Tx>,
): Promise<Pick<Document, 'id' | 'level' | 'regime'> | undefined> {
  const { rows } = await sql<Pick<Document, 'id' | 'level' | 'regime'>>`
    select id, level, regime from jingui.paper_called(${title})`.execute(tx);
  return rows[0];
}

async function documentOf(
  id: string | undefined,
  { tx, unit }: FactsContext<Tx>,
): Promise<Pick<Document, 'id' | 'level' | 'regime' | 'kind' | 'source' | 'register_no'> | undefined> {
  if (id === undefined) return undefined;
  return tx
    .selectFrom('document')
    .select(['id', 'level', 'regime', 'kind', 'source', 'register_no'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
}
