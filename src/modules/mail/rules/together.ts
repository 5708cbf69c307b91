import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/leaving.ts';

/** CARRIER-052: top secret is never on the way with one person alone. */
export function enoughBearers<A extends Circumstances>(
  count: (ask: A) => number,
  facts: NonNullable<Rule<A>['facts']>,
): Rule<A> {
  return {
    id: 'enough-bearers',
    clause: 'CARRIER-052',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => count(ask) < setting(ask.settings, 'CARRIER-052.bearers_min'),
    says: (ask) => say('too-few', { least: setting(ask.settings, 'CARRIER-052.bearers_min'), count: count(ask) }),
    remedy: () => say('too-few.remedy'),
    facts,
  };
}
