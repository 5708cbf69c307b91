import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { inPost, notSelf } from '../../rules/accounts.ts';
import { endersForGood, isAdministrator } from '#kernel/authority.ts';
import { leavingRules } from '#kernel/ending.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<AccountFacts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  notSelf(say('end-self'), say('end-self.remedy')),
  inPost(say('person-left'), say('ended.remedy')),
  {
    id: 'no-administrator',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments }) => appointments.some(({ role }) => isAdministrator(role)),
    says: () => say('end-administrator'),
    remedy: () => say('end-administrator.remedy'),
  },
  {
    id: 'no-secret-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person }) => person.grade !== 'none' && person.state !== 'left',
    says: () => say('end-secret'),
    remedy: () => say('end-secret.remedy'),
  },
  {
    id: 'handed-back',
    clause: 'PEOPLE-014',
    kind: 'state',
    broken: ({ holds }) => holds,
    says: () => say('still-holds'),
    remedy: () => say('still-holds.remedy'),
  },
  ...leavingRules<Ask<AccountFacts, Input>>((ask) => ({ ...ask, offices: officesOf(ask) })),
]);

function officesOf({ appointments }: Pick<AccountFacts, 'appointments'>): RoleId[] {
  return appointments.map(({ role }) => role);
}

/** Each office he leaves ends as it ends by itself, but for good. */
export function approval(ask: Ask<AccountFacts, Input>): Approval {
  const { person, input } = ask;
  return {
    ...officeApproval(person, endersForGood(officesOf(ask), ask)),
    title: say('end-person.title', { person: person.name }),
    summary: { person: person.name, post: person.post, roles: officesOf(ask), reason: input.reason },
    content: `${person.id} ${officesOf(ask).sort().join(' ')}`,
  };
}
