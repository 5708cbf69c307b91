import { onlyFor } from '#kernel/common-rules.ts';
import type { Permit } from '#kernel/permit.ts';
import { permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Merit } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { rewarding } from '../../permits.ts';
import { issuers, meritRules } from '../../rules.ts';
import type { Input } from './schema.ts';

export interface Facts extends Merit {
  readonly permit: Permit | null;
}

/** What was approved is what is issued: everything is taken from the proposal, and still has to be so. */
export const rules = rulesFor<Facts, Input>()([
  onlyFor('REWARD-001', ...issuers),
  ...permitRules<Ask<Facts, Input>>(rewarding, ({ permit }) => ({ permit })),
  {
    id: 'still-linked',
    clause: 'REWARD-001',
    kind: 'state',
    broken: ({ permit, honoured, records }) => permit !== null && (honoured === null || records.length !== 1),
    says: () => say('gone'),
    remedy: () => say('gone.remedy'),
  },
  ...meritRules,
]);
