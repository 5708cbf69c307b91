import { update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { incident as incidentTable } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ incident, input, actor, now }: Ask<IncidentFacts, Input>): Outcome {
  const set = {
    status: 'closed' as const,
    measures: input.measures ?? null,
    conclusion: input.conclusion ?? null,
    closed_by: actor.id,
    closed_at: now,
  };
  return { effects: [update(incidentTable, incident.id, set, { status: 'open' })], result: { id: incident.id } };
}
