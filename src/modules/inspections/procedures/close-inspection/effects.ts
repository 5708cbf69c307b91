import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { InspectionFacts } from '../../facts/inspection.ts';
import { inspection as inspectionTable } from '../../tables.ts';
import type { Input } from './schema.ts';

/** Only an inspection of the whole unit meets what INSPECT-001 asks. */
export function effects({ inspection, owed, input, actor, now }: Ask<InspectionFacts, Input>): Outcome {
  const set = {
    results: Object.fromEntries(input.results.map(({ item, result, seen }) => [item, { result, seen: seen ?? null }])),
    summary: input.summary ?? null,
    status: 'closed' as const,
    closed_by: actor.id,
    closed_at: now,
  };
  return {
    effects: [
      update(inspectionTable, inspection.id, set, { status: 'open' }),
      ...(inspection.scope === 'unit' ? meet(owed, actor.id, now) : []),
    ],
    result: { id: inspection.id },
  };
}
