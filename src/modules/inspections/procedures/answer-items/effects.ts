import { dateOf } from '#kernel/calendar.ts';
import { faultsIn } from '#kernel/checklist.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { makeFinding, rectifyBy } from '../../effects.ts';
import { checkItem } from '../../tables.ts';
import { answersIn } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Each item is answered in its own row; a fault is a finding at once, with its date (INSPECT-004). */
export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { inspection, actor, now, settings } = ask;
  const given = answersIn(ask);
  const faults = faultsIn(given).map((fault) => ({ ...fault, id: newId() }));
  const found = new Map(faults.map(({ item, id }) => [item.id, id]));
  const findings = faults.flatMap(({ id, clause, what, answer }): RowOp[] =>
    makeFinding(
      {
        id,
        inspection: inspection.id,
        clause,
        department: answer.department ?? inspection.department_id,
        what,
        dueOn: rectifyBy(dateOf(now), settings),
        by: actor.id,
        at: now,
      },
      newId,
    ),
  );
  const answers = given.map(({ item, answer: { result, seen = null, times = null, evidence } }) =>
    update(
      checkItem,
      { inspection_id: inspection.id, item: item.id },
      {
        result,
        seen,
        times,
        evidence,
        finding_id: found.get(item.id) ?? null,
        answered_by: actor.id,
        answered_at: now,
      },
      { finding_id: null },
    ),
  );
  return {
    effects: [...findings, ...answers],
    result: { id: inspection.id, answered: given.length, findings: faults.length },
    clauses: [...new Set(faults.map(({ clause }) => clause))],
  };
}
