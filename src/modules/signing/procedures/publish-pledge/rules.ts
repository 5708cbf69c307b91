import { civilDay, plusDays } from '#kernel/civil.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { beginsOn, supersedingRule } from '#kernel/edition.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { pledgeAdopted } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const publishers = ['secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('PEOPLE-005', ...publishers),
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

export const causes = [
  brings(
    pledgeAdopted,
    (ask: Ask<Facts, Input>) => {
      const { items, others, supervision } = ask.input;
      return [{ ...ask, thing: fresh, items, others: others.length, supervision }];
    },
    { kind: 'pledge_text' },
  ),
];
