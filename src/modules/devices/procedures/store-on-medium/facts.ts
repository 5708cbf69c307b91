import type { Kysely } from 'kysely';
import { levelOf, levelRank } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { CarriersDatabase } from '#modules/carriers/index.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import { type MediumFacts, mediumFacts } from '../../facts/medium.ts';
import type { DevicesDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends MediumFacts {
  /** Rank of what is stored: of the document, or as said; null when neither is. */
  readonly stored: number | null;
}

type Tx = Kysely<DevicesDatabase & OrganizationDatabase & CarriersDatabase>;

export async function facts(input: Input, context: FactsContext<Tx>) {
  const found = await mediumFacts(input, context);
  if (!found) return undefined;
  const said = input.level ? levelRank[input.level] : null;
  const document = input.document ? await levelOfDocument(input.document, context) : null;
  if (document === undefined) return undefined;
  const stored = document === null ? said : Math.max(document, said ?? 0);
  const matter = { level: levelOf(stored ?? found.medium.level), regime: found.medium.regime };
  return { ...found, stored, matter };
}

async function levelOfDocument(id: string, { tx, unit }: FactsContext<Tx>): Promise<number | undefined> {
  const row = await tx
    .selectFrom('document')
    .select('level')
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.level;
}
