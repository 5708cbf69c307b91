import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { say as saidOf } from '../../phrases/authority.ts';
import { notSelf } from '../../rules/accounts.ts';
import { givers, isAdministrator } from '#kernel/authority.ts';
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

/** An administrator's account opens as his office is given. */
export function approval(ask: Ask<AccountFacts, Input>): Approval {
  const { person, appointments } = ask;
  const offices = appointments.map(({ role }) => role).filter(isAdministrator);
  return {
    ...officeApproval(
      person,
      offices.flatMap((role) => givers(role, ask)),
    ),
    title: saidOf('unlock.title', { person: person.name }),
    summary: { person: person.name },
    content: `${person.id} unlock`,
  };
}
