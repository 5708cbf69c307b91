import { confirmedRule } from '#kernel/confirmed.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { type ConductItem, conductItems, misunderstood } from '#modules/conduct/index.ts';
import { say } from '../../phrases/pledge.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type SignAsk = Ask<Facts, Input>;

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
  ...conductItems.map(named),
  ...conductItems.map(understood),
  confirmedRule('PEOPLE-005'),
]);

/** A text from before an item was pledged no longer serves. */
function named(item: ConductItem): Rule<SignAsk> {
  return {
    id: `names-${item.clause}`,
    clause: item.clause,
    kind: 'state',
    broken: ({ template }) => !template.items.some(({ clause }) => clause === item.clause),
    says: () => say('outdated', { pledge: item.pledge }),
    remedy: () => say('outdated.remedy'),
  };
}

/** Each clause of conduct the pledge names is understood before it is signed: its question is answered rightly. */
function understood(item: ConductItem): Rule<SignAsk> {
  return {
    id: `understood-${item.clause}`,
    clause: item.clause,
    // A wrong answer is no wrong field: it says that he has not understood yet.
    kind: 'state',
    fields: ['answers'],
    broken: ({ template, input }) =>
      misunderstood(
        template.items.map(({ clause }) => clause),
        input.answers,
      ).includes(item),
    says: () => say('misunderstood', { question: item.question }),
    remedy: () => say('misunderstood.remedy', { pledge: item.pledge }),
  };
}
