import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Evidenced, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { SigningDatabase } from '#modules/signing/index.ts';
import { type CaseFacts, caseFacts } from '../../facts.ts';
import type { Input } from './schema.ts';

export type Facts = CaseFacts & Evidenced;

export async function facts(
  input: Input,
  context: FactsContext<Kysely<CasesDatabase & PeopleDatabase & SigningDatabase & EvidenceDatabase>>,
): Promise<Facts | undefined> {
  const found = await caseFacts(input, context);
  return found && { ...found, evidence: await evidenceOf(context.tx, context.unit.id, input.evidence_id) };
}
