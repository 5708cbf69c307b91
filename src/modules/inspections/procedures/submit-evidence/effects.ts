import { update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { finding as findingTable } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** The obligation stands until the evidence is accepted. */
export function effects({ finding, input, actor, now }: Ask<Facts, Input>): Outcome {
  const set = {
    status: 'submitted' as const,
    evidence: input.evidence ?? null,
    evidence_id: input.evidence_id ?? null,
    submitted_by: actor.id,
    submitted_at: now,
  };
  return { effects: [update(findingTable, finding.id, set)], result: { id: finding.id } };
}
