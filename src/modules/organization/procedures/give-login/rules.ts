import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers, inPost, notSelf } from '../../rules/accounts.ts';
import { givers, isAdministrator } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<AccountFacts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  notSelf(say('own-login'), say('own-login.remedy')),
  inPost(say('person-left'), say('person-left.remedy')),
  {
    id: 'login-free',
    clause: 'SYSTEM-004',
    kind: 'fields',
    fields: ['login'],
    broken: ({ loginTaken }) => loginTaken,
    says: ({ input }) => say('login-taken', { login: input.login }),
    remedy: () => say('login-taken.remedy'),
  },
]);

/**
 * A password lets its maker in under another's name, whether the account is new or not: somebody else agrees first, for an
 * administrator whoever gives his office. The password is told to the system administrator when he then carries it out, so the
 * approval is a permit.
 */
export function approval({ person, input, account, appointments, actor }: Ask<AccountFacts, Input>): Approval {
  const offices = appointments.map(({ role }) => role).filter(isAdministrator);
  const roles = offices.length > 0 ? offices.flatMap((role) => givers(role, actor)) : (['security_admin'] as const);
  return {
    ...officeApproval(person, roles),
    then: 'permit',
    title: say(account === null ? 'give-login.first' : 'give-login.title', { person: person.name }),
    summary: {
      person: person.name,
      post: person.post,
      login: { before: account?.login ?? null, after: input.login },
    },
    content: `${person.id} ${input.login}`,
  };
}
