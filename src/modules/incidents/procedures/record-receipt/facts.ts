import type { Kysely } from 'kysely';
import { type Evidenced, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type IncidentFacts, incidentFacts } from '../../facts/incident.ts';
import type { IncidentsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export type Facts = IncidentFacts & Evidenced;

export async function facts(
  input: Input,
  context: FactsContext<Kysely<IncidentsDatabase & ObligationsDatabase & EvidenceDatabase>>,
) {
  const found = await incidentFacts(input, context);
  return found && { ...found, evidence: await evidenceOf(context.tx, context.unit.id, input.evidence_id) };
}
