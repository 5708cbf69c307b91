import type { CaseAct } from '#web/app/api.ts';
import type { KeyOf } from '#web/phrases/zh.ts';

/** What a signer decides; carrying out is no decision. */
export type Decision = Exclude<CaseAct, 'execute'>;

const statuses = ['open', 'approved', 'returned', 'refused', 'withdrawn', 'executed', 'void'] as const;
const steps = ['waiting', 'signed', 'refused', 'returned', 'void'] as const;

/** Words for the state of a case; an unknown state is not hidden behind a known word. */
export function caseStatus(status: string): KeyOf<'case.is.'> {
  const found = statuses.find((one) => one === status);
  return found ? `case.is.${found}` : 'case.is.unknown';
}

export function stepStatus(status: string): KeyOf<'step.is.'> {
  const found = steps.find((one) => one === status);
  return found ? `step.is.${found}` : 'step.is.unknown';
}
