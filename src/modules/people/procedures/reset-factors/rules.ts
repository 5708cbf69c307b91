import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { loginGiven } from '../../door/happenings.ts';
import { say } from '../../phrases/accounts.ts';
import { notSelf } from '../../rules/accounts.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Each of them may lose his own, so that neither is the only one who may help. */
export const resetters = [...accountKeepers, 'security_admin'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-004', ...resetters),
  notSelf(say('own-factors'), say('own-factors.remedy')),
  {
    id: 'enrolled',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ enrolled }) => enrolled === 0,
    says: () => say('no-factors'),
    remedy: () => say('no-factors.remedy'),
  },
]);

/** Whoever enrols anew could be another: it is agreed to as a password is. */
export const causes = [
  brings(
    loginGiven,
    (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.person.id, offices: ask.appointments.map(({ role }) => role) }],
    { how: 'reset' },
  ),
];

export function approval(ask: Ask<Facts, Input>): Approval {
  const { person, enrolled } = ask;
  return {
    ...officeApproval(person),
    title: say('reset-factors.title', { person: person.name }),
    summary: { person: person.name, post: person.post, enrolled },
    content: `${person.id} reset-factors`,
  };
}
