import type { Kysely } from 'kysely';
import { levelOf, levelRank } from '#kernel/label.ts';
import type { RegimeId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { DocumentsDatabase } from '#modules/documents/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { type MediumFacts, mediumFacts } from '../../facts/medium.ts';
import type { DevicesDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends MediumFacts {
  /** Rank of what is stored: of the document, or as said; null when neither is. */
  readonly stored: number | null;
  /** The kind of secret it is. */
  readonly regime: RegimeId;
  /** The document of the unit's it is, chosen or called by its title. */
  readonly document: string | null;
}

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
  return { ...found, stored, regime, document: document?.id ?? null, matter };
}

/** What bears the title of a document is that document: the highest of that title the session may know of. */
async function documentOf(
  { document, title }: Input,
  { tx, unit }: FactsContext<Tx>,
): Promise<{ id: string; level: number; regime: RegimeId } | undefined> {
  return tx
    .selectFrom('document')
    .select(['id', 'level', 'regime'])
    .where('unit_id', '=', unit.id)
    .where((eb) => (document ? eb('id', '=', document) : eb('title', '=', title)))
    .orderBy('level', 'desc')
    .limit(1)
    .executeTakeFirst();
}
