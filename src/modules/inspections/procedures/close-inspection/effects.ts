import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { scored } from '../../sheet.ts';
import { inspection as inspectionTable } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Only an inspection of the whole unit meets what INSPECT-001 asks. */
export function effects({ inspection, lines, owed, input, actor, now }: Ask<Facts, Input>): Outcome {
  const set = {
    score: scored(inspection, lines).score,
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
    result: { id: inspection.id, score: set.score },
  };
}
