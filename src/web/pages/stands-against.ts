import type { Finding, Verdict } from '#kernel/verdict.ts';
import { act, send } from '#web/app/http.ts';

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

/** What is about fields not filled in yet is no reason against opening the form. */
export function stands(finding: Pick<Finding, 'kind' | 'fields'>, input: object): boolean {
  if (finding.kind === 'fields') return false;
  return finding.fields.length === 0 || finding.fields.some((field) => Object.hasOwn(input, field));
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
