import type { Kysely } from 'kysely';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import { levelsOf } from '../../rules/authority.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly before: readonly LevelId[];
  readonly after: readonly LevelId[];
  /** What the law lets such a body decide. */
  readonly lawful: readonly LevelId[];
  readonly kindBefore: Json;
  readonly documentBefore: string | null;
  readonly own: { readonly [key: string]: Json };
  readonly version: number;
}

export async function facts(
  { authority, levels }: Input,
  { tx, unit, settings }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const row = await tx
    .selectFrom('unit')
    .select(['authority', 'authority_document', 'own', 'version'])
    .where('unit_id', '=', unit.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const lawful = levelsOf(authority, settings);
  return {
    before: row.authority as LevelId[],
    after: levels ?? lawful,
    lawful,
    kindBefore: settings.values['CLASSIFY-031.authority']?.value ?? null,
    documentBefore: row.authority_document,
    own: row.own,
    version: row.version,
  };
}
