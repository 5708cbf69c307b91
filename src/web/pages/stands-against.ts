import type { Finding, Verdict } from '#kernel/verdict.ts';
import { act, send } from '#web/app/http.ts';
import { stands } from '#web/form/stands.ts';

/** Findings of a dry run that stand against the act itself. */
export async function standsAgainst(procedure: string, input: object, caseId?: string): Promise<readonly Finding[]> {
  const outcome = await act<{ verdict?: Verdict }>(procedure, input, { preview: true, case: caseId });
  const findings =
    outcome.kind === 'refused'
      ? outcome.refusal.findings
      : outcome.kind === 'done'
        ? (outcome.result.verdict?.findings ?? [])
        : [];
  return findings.filter((finding) => stands(finding, input));
}

export interface Stands {
  /** Nothing of this kind is there for the act, or not for this person. */
  readonly absent: boolean;
  readonly findings: readonly Finding[];
}

/** The same for several acts, in one question. */
export async function standAgainst(
  acts: readonly { readonly procedure: string; readonly input: object }[],
): Promise<readonly Stands[]> {
  const { verdicts } = await send<{ verdicts: readonly Stands[] }>('POST', 'previews', { acts });
  return verdicts.map(({ absent, findings }, at) => ({
    absent,
    findings: findings.filter((finding) => stands(finding, acts[at]?.input ?? {})),
  }));
}
