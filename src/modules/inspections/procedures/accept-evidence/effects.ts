import { isOf } from '#kernel/clock.ts';
import { update } from '#kernel/effect.ts';
import { meet, raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { rectified } from '../../clocks.ts';
import { finding as findingTable } from '../../tables.ts';
import type { Input } from './schema.ts';

/** Accepted, the obligation is met; not accepted, the finding is open again and its clock runs on. */
export function effects(
  { finding, owed, input, actor, now }: Ask<FindingFacts, Input>,
  { newId }: EffectContext,
): Outcome {
  const decided = { decided_by: actor.id, decided_at: now, opinion: input.opinion ?? null };
  const result = { id: finding.id };
  if (input.accepted) {
    const open = owed.filter((one) => isOf(rectified, one));
    const done = update(findingTable, finding.id, { ...decided, status: 'rectified' }, { status: 'submitted' });
    return { effects: [done, ...meet(open, actor.id, now)], result };
  }
  const to = { person: finding.submitted_by as string };
  const object = { table: 'finding', id: finding.id };
  return {
    effects: [
      update(findingTable, finding.id, { ...decided, status: 'open' }, { status: 'submitted' }),
      raise({ id: newId(), clause: 'INSPECT-004', to, object, kind: 'returned', at: now }),
    ],
    result,
  };
}
