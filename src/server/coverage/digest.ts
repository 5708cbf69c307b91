import { createHash } from 'node:crypto';
import { canonical } from '#kernel/canonical.ts';
import type { Json } from '#kernel/json.ts';
import { type Clause, parametersOf, type Regulation } from '#kernel/regulation.ts';
import type { Rule } from '#kernel/verdict.ts';

export interface CitedRule {
  readonly procedure: string;
  readonly id: string;
  readonly kind: Rule<never>['kind'];
}

/**
 * What a review was of: the clause's own words, chain, parameters with their lawful ranges and cases, and the rules that cite it.
 * A change of either sets the clause back to `cases-pass`.
 */
export function digestOf(clause: Clause, ranges: Regulation['ranges'], rules: readonly CitedRule[]): string {
  const { zh, en, mode, levels, regimes, chain, accept } = clause;
  const parameters = Object.fromEntries(
    Object.entries(parametersOf(clause)).map(([name, param]) => [
      name,
      { default: param.default, range: ranges[`${clause.id}.${name}`] ?? null },
    ]),
  );
  const cited = rules.map(({ procedure, id, kind }) => `${procedure} ${id} ${kind}`).sort();
  const cases = accept.map(({ n, text }) => [n, text]);
  const text = { zh, en, mode, levels, regimes, chain, parameters, cases, rules: cited };
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(text)) as Json))
    .digest('hex')
    .slice(0, 16);
}
