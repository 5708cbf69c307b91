import type { Approval } from '#kernel/approval.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { personLeft, roleEnded } from '../../door/happenings.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { isAdministrator } from '#kernel/authority.ts';
import { officeApproval } from '#kernel/office-approval.ts';
import { allEnded } from '../../rules/losing.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-004', ...accountKeepers),
  {
    id: 'no-administrator',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments }) => appointments.some(({ role }) => isAdministrator(role)),
    says: () => say('end-administrator'),
    remedy: () => say('end-administrator.remedy'),
  },
]);

type EndAsk = Ask<Facts, Input>;

export const causes = [
  brings(personLeft, (ask: EndAsk) => [{ ...ask, thing: ask.person.id, coolsOff: false }]),
  brings(roleEnded, (ask: EndAsk) => allEnded({ ...ask, forGood: true })),
];

function officesOf({ appointments }: Pick<Facts, 'appointments'>): RoleId[] {
  return appointments.map(({ role }) => role);
}

export function approval(ask: EndAsk): Approval {
  const { person, input } = ask;
  return {
    ...officeApproval(person),
    title: say('end-person.title', { person: person.name }),
    summary: { person: person.name, post: person.post, roles: officesOf(ask), reason: input.reason },
    content: `${person.id} ${officesOf(ask).sort().join(' ')}`,
  };
}
