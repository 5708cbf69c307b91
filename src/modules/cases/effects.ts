import { caseStep, type CaseStep, caseTable } from '#kernel/approval.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Outcome } from '#kernel/procedure.ts';
import { undecided } from './facts.ts';
import { type CaseAsk, lastOf } from './rules.ts';

interface Said {
  readonly opinion?: string | undefined;
  /** Of an outside body: number and date of its letter, and the evidence that holds it. */
  readonly document?: string;
  readonly evidence?: string;
}

/** Signs the step whose turn it is. The last signature approves the case and, where the case says so, carries it out. */
export function signStep(ask: CaseAsk, said: Said): Outcome {
  const { decided } = ask;
  const step = ask.step as CaseStep;
  const last = !ask.steps.some((one) => one.round === decided.round && one.status === 'waiting' && one.no !== step.no);
  const effects: RowOp[] = [decide(ask, step, 'signed', said)];
  if (last) effects.push(update(caseTable, decided.id, { status: 'approved', closed_at: ask.now }));
  return {
    effects,
    ...about(ask, step),
    result: { id: decided.id, status: last ? 'approved' : 'open' },
    ...(last && decided.then === 'execute' ? { carryOut: decided.id } : {}),
  };
}

/** Refuses the case for good, or sends it back; the steps not reached are void. */
export function closeStep(ask: CaseAsk, verdict: 'refused' | 'returned', said: Said): Outcome {
  const { decided } = ask;
  const step = ask.step as CaseStep;
  return {
    effects: [
      decide(ask, step, verdict, said),
      ...voidRest(ask, step.no),
      update(caseTable, decided.id, { status: verdict, closed_at: ask.now }),
    ],
    ...about(ask, step),
    result: { id: decided.id, status: verdict },
  };
}

/** Whoever signed last takes his signature back: the step waits again, and so does the case. */
export function unsignStep(ask: CaseAsk): Outcome {
  const { decided, actor } = ask;
  const step = lastOf(ask) as CaseStep;
  const key = { case_id: decided.id, round: step.round, no: step.no };
  const effects: RowOp[] = [
    update(caseStep, key, { ...undecided, evidence_id: null }, { status: 'signed', decided_by: actor.id }),
  ];
  if (decided.status === 'approved')
    effects.push(update(caseTable, decided.id, { status: 'open', closed_at: null }, { status: 'approved', used: 0 }));
  return { effects, ...about(ask, step), result: { id: decided.id, status: 'open' } };
}

export function withdrawCase(ask: CaseAsk): Outcome {
  const { decided } = ask;
  return {
    effects: [...voidRest(ask, 0), update(caseTable, decided.id, { status: 'withdrawn', closed_at: ask.now })],
    object: { table: 'case', id: decided.id },
    result: { id: decided.id, status: 'withdrawn' },
  };
}

function decide(
  { decided, lapsed, actor, now }: CaseAsk,
  step: CaseStep,
  status: CaseStep['status'],
  said: Said,
): RowOp {
  const key = { case_id: decided.id, round: step.round, no: step.no };
  const set = {
    status,
    decided_by: actor.id,
    decided_at: now,
    opinion: said.opinion?.trim() || null,
    document: said.document ?? null,
    evidence_id: said.evidence ?? null,
  };
  const before = lapsed.find((one) => one.round === step.round && one.no === step.no);
  return update(
    caseStep,
    key,
    set,
    before ? { status: before.status, decided_by: before.decided_by } : { status: 'waiting' },
  );
}

function voidRest({ steps, decided }: CaseAsk, after: number): RowOp[] {
  return steps
    .filter((one) => one.round === decided.round && one.no > after && one.status === 'waiting')
    .map((one) => update(caseStep, { case_id: decided.id, round: one.round, no: one.no }, { status: 'void' }));
}

function about({ decided }: CaseAsk, step: CaseStep): Pick<Outcome, 'object' | 'clauses'> {
  return { object: { table: 'case', id: decided.id }, clauses: step.clauses as readonly ClauseId[] };
}
