import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers, inPost, notSelf } from '../../rules/accounts.ts';
import { isAdministrator } from '../../rules/appointments.ts';
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
]);
