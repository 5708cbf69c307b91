import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import type { Input } from './schema.ts';

export const openers = ['security_admin'] as const satisfies readonly RoleId[];

export const rules = rulesFor<AccountFacts, Input>()([
  onlyFor('SYSTEM-004', ...openers),
  {
    id: 'locked',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ account }) => account?.locked !== true,
    says: () => say('not-locked'),
    remedy: () => say('not-locked.remedy'),
  },
]);
