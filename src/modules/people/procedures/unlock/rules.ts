import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { loginGiven } from '../../door/happenings.ts';
import { say } from '../../phrases/accounts.ts';
import { say as saidOf } from '../../phrases/authority.ts';
import { notSelf } from '../../rules/accounts.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import type { Input } from './schema.ts';

export const openers = ['security_admin'] as const satisfies readonly RoleId[];

export const rules = rulesFor<AccountFacts, Input>()([
  onlyFor('SYSTEM-004', ...openers),
  notSelf(saidOf('own-unlock'), saidOf('own-unlock.remedy')),
  {
    id: 'locked',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ account }) => account?.locked !== true,
    says: () => say('not-locked'),
    remedy: () => say('not-locked.remedy'),
  },
]);

export const causes = [
  brings(
    loginGiven,
    (ask: Ask<AccountFacts, Input>) => [
      { ...ask, thing: ask.person.id, offices: ask.appointments.map(({ role }) => role) },
    ],
    { how: 'unlock' },
  ),
];

export function approval(ask: Ask<AccountFacts, Input>): Approval {
  const { person } = ask;
  return {
    ...officeApproval(person),
    title: saidOf('unlock.title', { person: person.name }),
    summary: { person: person.name },
    content: `${person.id} unlock`,
  };
}
