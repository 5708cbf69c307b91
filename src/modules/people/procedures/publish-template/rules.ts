import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Pledged } from '#kernel/pledge.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/pledge.ts';
import { pledged } from '../../rules/pledged.ts';
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
  ...pledged.map(named),
]);

/** Every item of the sets the text is for stands in it: what nobody signs gates nothing. */
function named({ id, clause, text }: Pledged): Rule<Ask<object, Input>> {
  return {
    id: `names-${id}`,
    clause,
    kind: 'fields',
    fields: ['items'],
    broken: ({ input }) => !input.items.includes(id),
    says: () => say('item-missing', { pledge: text }),
    remedy: () => say('item-missing.remedy'),
  };
}
