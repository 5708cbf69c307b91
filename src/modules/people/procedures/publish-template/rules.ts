import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { type ConductItem, conductItems } from '#modules/conduct/index.ts';
import { say } from '../../phrases/pledge.ts';
import type { Input } from './schema.ts';

export const publishers = ['secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

export const rules = rulesFor<object, Input>()([
  onlyFor('PEOPLE-005', ...publishers),
  {
    id: 'supervision',
    clause: 'PEOPLE-005',
    kind: 'fields',
    fields: ['supervision'],
    broken: ({ input }) => !input.supervision,
    says: () => say('no-supervision'),
    remedy: () => say('no-supervision.remedy'),
  },
  {
    id: 'duties',
    clause: 'PEOPLE-005',
    kind: 'fields',
    fields: ['items'],
    broken: ({ input }) => input.items.length + input.others.length === 0,
    says: () => say('no-items'),
    remedy: () => say('no-items.remedy'),
  },
  ...conductItems.map(named),
]);

/** A clause of conduct that is pledged has its item in the text: what nobody signs gates nothing. */
function named(item: ConductItem): Rule<Ask<object, Input>> {
  return {
    id: `names-${item.clause}`,
    clause: item.clause,
    kind: 'fields',
    fields: ['items'],
    broken: ({ input }) => !input.items.includes(item.clause),
    says: () => say('item-missing', { pledge: item.pledge }),
    remedy: () => say('item-missing.remedy'),
  };
}
