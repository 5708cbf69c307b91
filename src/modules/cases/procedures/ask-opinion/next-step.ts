import type { CaseStep } from '#kernel/approval.ts';
import type { CaseFacts } from '../../facts.ts';

/** The step that comes after the one whose turn it is. */
export function nextStep({ steps, step, decided }: CaseFacts): CaseStep | undefined {
  return steps
    .filter(({ round, status, no }) => round === decided.round && status === 'waiting' && no > (step?.no ?? 0))
    .toSorted((a, b) => a.no - b.no)[0];
}
