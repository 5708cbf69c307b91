import { confirmedRule } from '#kernel/confirmed.ts';
import { type Pledged, understoodRules } from '#kernel/pledge.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/pledge.ts';
import { pledged } from '../../rules/pledged.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'agreed',
    clause: 'PEOPLE-005',
    kind: 'fields',
    fields: ['agreed'],
    broken: ({ input }) => !input.agreed,
    says: () => say('agree'),
    remedy: () => say('agree.remedy'),
  },
  ...pledged.map(named),
  ...understoodRules(pledged),
  confirmedRule('PEOPLE-005'),
]);

/** A text from before an item was pledged no longer serves. */
function named({ id, clause, text }: Pledged): Rule<Ask<Facts, Input>> {
  return {
    id: `names-${id}`,
    clause,
    kind: 'state',
    broken: ({ template }) => !template.items.some(({ item }) => item === id),
    says: () => say('outdated', { pledge: text }),
    remedy: () => say('outdated.remedy'),
  };
}
