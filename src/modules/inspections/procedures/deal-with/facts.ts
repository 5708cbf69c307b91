import type { Kysely } from 'kysely';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type PeopleDatabase, recordedTies } from '#modules/people/index.ts';
import { isUnsigned, type SigningDatabase } from '#modules/signing/index.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { findingFacts } from '../../facts/finding.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(
  input: Input,
  context: FactsContext<Kysely<InspectionsDatabase & ObligationsDatabase & PeopleDatabase & SigningDatabase>>,
): Promise<Facts | undefined> {
  const found = await findingFacts(input, context);
  if (!found) return undefined;
  const { tx, unit, actor } = context;
  return {
    ...found,
    ties: await recordedTies(tx, unit.id, [actor.id]),
    letterMissing: await isUnsigned(letter, context),
  };
}
