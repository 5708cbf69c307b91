import type { Finding } from '#kernel/verdict.ts';

/** What is about fields not filled in yet is no reason against opening the form. */
export function stands(finding: Pick<Finding, 'kind' | 'fields'>, input: object): boolean {
  if (finding.kind === 'fields') return false;
  return finding.fields.length === 0 || finding.fields.some((field) => Object.hasOwn(input, field));
}
