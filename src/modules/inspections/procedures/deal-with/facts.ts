import type { Kysely } from 'kysely';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { letterMissing, type OrganizationDatabase } from '#modules/organization/index.ts';
import { findingFacts } from '../../facts/finding.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(
  input: Input,
  context: FactsContext<Kysely<InspectionsDatabase & ObligationsDatabase & OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const found = await findingFacts(input, context);
  return found && { ...found, letterMissing: await letterMissing(context) };
}
