import { chain } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers, agreeing, inPost, notSelf } from '../../rules/accounts.ts';
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
 * A new password for an account that is there would let its maker in under another's name: somebody else agrees first. The
 * password is told to the system administrator when he then carries it out, so the approval is a permit.
 */
export const approval: ProcedureRules<Input, AccountFacts>['approval'] = ({
  person,
  input,
  account,
  appointments,
  approver,
}) => {
  const role = agreeing(appointments.map((one) => one.role));
  if (account === null || (role === 'leader_in_charge' && !approver)) return null;
  return {
    steps: chain({ clause: 'SYSTEM-004', roles: [role] }),
    then: 'permit',
    title: say('give-login.title', { person: person.name }),
    summary: { person: person.name, login: { before: account.login, after: input.login } },
    content: `${person.id} ${input.login}`,
    beneficiaries: [person.id],
  };
};
