import type { Finding, Verdict } from '#kernel/verdict.ts';
import { act } from '#web/app/http.ts';

/** Findings of a dry run. A missing input is no reason against the act: the form will ask for it. */
export async function standsAgainst(procedure: string, input: object, caseId?: string): Promise<readonly Finding[]> {
  const outcome = await act<{ verdict?: Verdict }>(procedure, input, { preview: true, case: caseId });
  const findings =
    outcome.kind === 'refused'
      ? outcome.refusal.findings
      : outcome.kind === 'done'
        ? (outcome.result.verdict?.findings ?? [])
        : [];
  return findings.filter((finding) => finding.kind !== 'fields');
}
