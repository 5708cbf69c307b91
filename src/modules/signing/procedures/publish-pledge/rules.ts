import { civilDay, plusDays } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { beginsOn, supersedingRule } from '#kernel/edition.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { SignedItem } from '#kernel/understood.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { say } from '../../phrases.ts';
import { pledge } from '../../door/signings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const publishers = ['secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
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
  ...pledge.items.map(named),
  dateWithin<Ask<Facts, Input>>({
    clause: 'PEOPLE-005',
    field: 'in_force_from',
    name: say('field.in_force_from'),
    value: beginsOn,
    between: ({ now, settings }) => ({
      from: civilDay(now),
      to: plusDays(civilDay(now), setting(settings, 'LAW.window_publish_pledge_in_force_from')),
    }),
  }),
  supersedingRule('PEOPLE-005'),
]);

/** Every item of the sets the text is for stands in it: what nobody signs gates nothing. */
function named({ id, clause, text }: SignedItem): Rule<Ask<Facts, Input>> {
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
