import { caseStep, type CaseStep, isOutside } from '#kernel/approval.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import { undecided } from './facts.ts';
import { noted, tell } from './notes.ts';
import type { CaseAsk } from './rules.ts';

/**
 * Sends a case back to an earlier step of its round: what was signed inside from there on is signed again, and what had been signed
 * stays readable as it was. A letter of a body outside stands: it has not changed.
 */
export function goBackTo(ask: CaseAsk, to: number, words: string, newId: () => string): Outcome {
  const { decided, steps, lapsed } = ask;
  const again = steps.filter(
    ({ round, no, status, role }) => round === decided.round && no >= to && status === 'signed' && !isOutside(role),
  );
  const first = again.find(({ no }) => no === to) as CaseStep;
  const effects: RowOp[] = [
    ...again.flatMap((step) => undone(ask, step, newId)),
    ...lapsed.filter(({ no }) => no >= to).map((step) => reopened(step)),
    noted(ask, newId(), { kind: 'returned', no: to, to_id: first.decided_by, words: words.trim() }),
    ...tell(ask, 'sent-back-to', first.decided_by ? [first.decided_by] : [], newId),
  ];
  return {
    effects,
    object: { table: 'case', id: decided.id },
    result: { id: decided.id, status: 'open' },
  };
}

function undone(ask: CaseAsk, step: CaseStep, newId: () => string): RowOp[] {
  const { no, decided_by, decided_at, opinion } = step;
  const was = { to_id: decided_by, answered_at: decided_at, answer: opinion };
  return [noted(ask, newId(), { kind: 'undone', no, ...was }), reopened(step)];
}

function reopened({ case_id, round, no, status, decided_by }: CaseStep): RowOp {
  return update(caseStep, { case_id, round, no }, { ...undecided, evidence_id: null }, { status, decided_by });
}
