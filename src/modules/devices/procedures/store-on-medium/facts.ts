import type { Kysely } from 'kysely';
import { levelOf, levelRank } from '#kernel/label.ts';
import type { RegimeId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { CarriersDatabase } from '#modules/carriers/index.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import { type MediumFacts, mediumFacts } from '../../facts/medium.ts';
import type { DevicesDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends MediumFacts {
  /** Rank of what is stored: of the document, or as said; null when neither is. */
  readonly stored: number | null;
  /** The kind of secret it is. */
  readonly regime: RegimeId;
}

type Tx = Kysely<DevicesDatabase & OrganizationDatabase & CarriersDatabase>;

export async function facts(input: Input, context: FactsContext<Tx>) {
  const found = await mediumFacts(input, context);
  if (!found) return undefined;
  const said = input.level ? levelRank[input.level] : null;
  const document = input.document ? await documentOf(input.document, context) : null;
  if (document === undefined) return undefined;
  const stored = document === null ? said : Math.max(document.level, said ?? 0);
  const regime = document?.regime ?? input.regime ?? found.medium.regime;
  const matter = { level: levelOf(stored ?? found.medium.level), regime };
  return { ...found, stored, regime, matter };
}

async function documentOf(
  id: string,
  { tx, unit }: FactsContext<Tx>,
): Promise<{ level: number; regime: RegimeId } | undefined> {
  return tx
    .selectFrom('document')
    .select(['level', 'regime'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
}
