import { dateOf, reckoned } from '#kernel/calendar.ts';
import { preparedRules } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { heldUpRule } from '#kernel/signing.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say as saidOf } from '../../phrases/appointments.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { say } from '../../phrases/authority.ts';
import { endsAtOnce, excluded, giverOf, gives, isOfDepartment, roleName } from '#kernel/authority.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type RestoreAsk = Ask<Facts, Input>;

const giver = ({ input }: RestoreAsk) => roleName(giverOf(input.role) ?? 'leader_in_charge');

function barring({ appointments, input }: RestoreAsk): RoleId | undefined {
  return excluded(
    input.role,
    appointments.map(({ role }) => role),
  );
}

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
    id: 'exclusive',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: (ask) => barring(ask) !== undefined,
    says: (ask) => say('exclusive', { role: roleName(ask.input.role), held: roleName(barring(ask) as RoleId) }),
    remedy: () => say('exclusive.remedy'),
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
  {
    id: 'in-post',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ person }) => person.state === 'leaving' || person.state === 'left',
    says: () => saidOf('left'),
    remedy: ({ person }) => (person.state === 'leaving' ? say('undo-first') : saidOf('left.remedy')),
  },
  ...preparedRules<RestoreAsk>(({ person, pledged, trained }) => ({ grade: person.grade, pledged, trained })),
]);
