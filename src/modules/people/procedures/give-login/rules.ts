import type { Approval } from '#kernel/approval.ts';
import { holds } from '#kernel/actor.ts';
import { administrators, isAdministrator } from '#kernel/authority.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { loginGiven } from '../../door/happenings.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { inPost, notSelf } from '../../rules/accounts.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<AccountFacts, Input>()([
  {
    id: 'office',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ actor, appointments }) =>
      !holds(actor, ...accountKeepers) && !(holds(actor, ...administrators) && isAdministrators({ appointments })),
    says: () => say('login-office'),
    remedy: () => say('login-office.remedy'),
  },
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

/** Somebody who administers: where he has lost his way in, administrators of another kind may ask for him. */
export function isAdministrators({ appointments }: Pick<AccountFacts, 'appointments'>): boolean {
  return appointments.some(({ role }) => isAdministrator(role));
}

const officesOf = ({ appointments }: Pick<AccountFacts, 'appointments'>) => appointments.map(({ role }) => role).sort();

export const causes = [
  brings(loginGiven, (ask: Ask<AccountFacts, Input>) => [{ ...ask, thing: ask.person.id, offices: officesOf(ask) }], {
    how: 'give',
  }),
];

/**
 * With another office it is agreed to anew. The link is told to whoever asked when he then carries it out, so the
 * approval is a permit.
 */
export function approval(ask: Ask<AccountFacts, Input>): Approval {
  const { person, input, account } = ask;
  const offices = officesOf(ask);
  return {
    ...officeApproval(person),
    then: 'permit',
    title: say(account === null ? 'give-login.first' : 'give-login.title', { person: person.name }),
    summary: {
      person: person.name,
      post: person.post,
      roles: offices,
      login: { before: account?.login ?? null, after: input.login },
    },
    content: `${person.id} ${input.login} ${offices.join(' ')}`,
  };
}
