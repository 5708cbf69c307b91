import type { Kysely } from 'kysely';
import { levelOf, levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Document, DocumentsDatabase } from '#modules/documents/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { mediumFacts } from '../../facts/medium.ts';
import type { Storing } from '../../happenings.ts';
import type { DevicesDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

/** What is stored is the document chosen, or the one called by its title, or what is said of it. */
export type Facts = Omit<Storing, 'title'>;

type Tx = Kysely<DevicesDatabase & PeopleDatabase & DocumentsDatabase>;

export async function facts(input: Input, context: FactsContext<Tx>) {
  const found = await mediumFacts(input, context);
  if (!found) return undefined;
  const said = input.level ? levelRank[input.level] : null;
  const document = await documentOf(input, context);
  if (input.document && !document) return undefined;
  const stored = document ? Math.max(document.level, said ?? 0) : said;
  const regime = document?.regime ?? input.regime ?? found.medium.regime;
  const matter = { level: levelOf(stored ?? found.medium.level), regime };
  return { ...found, stored, regime, document: document ?? null, matter };
}

/** What bears the title of a document is that document: the highest of that title the session may know of. */
async function documentOf(
  { document, title }: Input,
  { tx, unit }: FactsContext<Tx>,
): Promise<Pick<Document, 'id' | 'level' | 'regime' | 'kind' | 'source' | 'register_no'> | undefined> {
  return tx
    .selectFrom('document')
    .select(['id', 'level', 'regime', 'kind', 'source', 'register_no'])
    .where('unit_id', '=', unit.id)
    .where((eb) => (document ? eb('id', '=', document) : eb('title', '=', title)))
    .orderBy('level', 'desc')
    .limit(1)
    .executeTakeFirst();
}
