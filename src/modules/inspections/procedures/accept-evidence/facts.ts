import type { Kysely } from 'kysely';
import { type EvidenceDatabase, evidenceOf, vouchers } from '#kernel/evidence.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type PeopleDatabase, tiesOf } from '#modules/people/index.ts';
import { isUnsigned, type SigningDatabase } from '#modules/signing/index.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { findingFacts } from '../../facts/finding.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(
  input: Input,
  context: FactsContext<
    Kysely<InspectionsDatabase & ObligationsDatabase & PeopleDatabase & SigningDatabase & EvidenceDatabase>
  >,
): Promise<Facts | undefined> {
  const found = await findingFacts(input, context);
  if (!found) return undefined;
  const { tx, unit, actor } = context;
  const ties = await tiesOf(tx, unit.id, [actor.id]);
  const proof = await evidenceOf(tx, unit.id, found.finding.evidence_id ?? undefined);
  return { ...found, ties, letterMissing: await isUnsigned(letter, context), handedIn: proof ? vouchers(proof) : [] };
}
