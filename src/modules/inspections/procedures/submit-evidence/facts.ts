import type { Kysely } from 'kysely';
import { type Evidenced, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { type FindingFacts, findingFacts } from '../../facts/finding.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export type Facts = FindingFacts & Evidenced;

export async function facts(
  input: Input,
  context: FactsContext<Kysely<InspectionsDatabase & ObligationsDatabase & PeopleDatabase & EvidenceDatabase>>,
): Promise<Facts | undefined> {
  const found = await findingFacts(input, context);
  return found && { ...found, evidence: await evidenceOf(context.tx, context.unit.id, input.evidence_id) };
}
