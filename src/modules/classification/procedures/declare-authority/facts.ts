import type { Kysely } from 'kysely';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { cited, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import type { Json } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { type AuthorityKind, levelsOf } from '../../rules/authority.ts';
import type { Declaring } from '../../rules/declaring.ts';
import type { Input } from './schema.ts';

export interface Facts extends Omit<Declaring, 'authority' | 'granted_by'> {
  readonly kindBefore: AuthorityKind;
  /** The document the power rests on from now on. */
  readonly documentAfter: string | null;
  readonly own: { readonly [key: string]: Json };
  readonly version: number;
}

export async function facts(
  { authority, levels, evidence_id }: Input,
  context: FactsContext<Kysely<PeopleDatabase & EvidenceDatabase>>,
): Promise<Facts | undefined> {
  const { tx, unit, settings } = context;
  const row = await tx
    .selectFrom('unit')
    .select(['authority', 'authority_document', 'own', 'version'])
    .where('unit_id', '=', unit.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const lawful = levelsOf(authority, settings);
  const evidence = await evidenceOf(tx, unit.id, evidence_id);
  const documentBefore = row.authority_document;
  const standing = evidence ? cited(evidence) : documentBefore;
  return {
    before: row.authority as LevelId[],
    after: levels ?? lawful,
    lawful,
    kindBefore: setting(settings, 'CLASSIFY-031.authority'),
    documentBefore,
    documentAfter: authority === 'none' ? null : standing,
    evidence,
    outside: await outsideNow(context),
    own: row.own,
    version: row.version,
  };
}
