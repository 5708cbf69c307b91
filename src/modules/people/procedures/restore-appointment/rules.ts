import { dateOf, reckoned } from '#kernel/calendar.ts';
import { brings } from '#kernel/guard.ts';
import { heldUpRule } from '#kernel/signing.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { say } from '../../phrases/authority.ts';
import { endsAtOnce, giverOf, gives, isOfDepartment, roleName } from '#kernel/authority.ts';
import { officeGiven } from '../../door/happenings.ts';
import { officeKinds, officesGiven } from '../../rules/given.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type RestoreAsk = Ask<Facts, Input>;

const giver = ({ input }: RestoreAsk) => roleName(giverOf(input.role) ?? 'leader_in_charge');

export const rules = rulesFor<Facts, Input>()([
  heldUpRule<RestoreAsk>(letter, ({ letterMissing }) => letterMissing),
  {
    id: 'giver',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ input, actor, person }) => !gives(input.role, actor, person),
    says: (ask) => say('not-giver', { role: giver(ask) }),
    remedy: (ask) => say('not-giver.remedy', { role: giver(ask) }),
  },
  {
    id: 'ended',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ last, told, appointments, input }) =>
      last === null || told === null || !endsAtOnce(input.role) || appointments.some(({ role }) => role === input.role),
    says: () => say('not-ended'),
    remedy: () => say('not-ended.remedy'),
  },
  {
    id: 'same-department',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ told, person, input }) =>
      told !== null && isOfDepartment(input.role) && told.department !== person.department_id,
    says: ({ input }) => say('moved-away', { role: roleName(input.role) }),
    remedy: () => say('moved-away.remedy'),
  },
  {
    id: 'in-time',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ last, restorableUntil, now }) => last !== null && dateOf(now) > (reckoned(restorableUntil) ?? ''),
    says: () => say('too-late'),
    remedy: () => say('too-late.remedy'),
  },
]);

/** A department without a head has him again. */
export function heads({ input, headless }: Pick<RestoreAsk, 'input' | 'headless'>): boolean {
  return input.role === 'dept_head' && headless;
}

export const causes = [
  brings(
    officeGiven,
    (ask: RestoreAsk) =>
      officesGiven(ask, [ask.input.role], heads(ask)).map((one) => ({ ...one, restored: true as const })),
    officeKinds,
  ),
];
