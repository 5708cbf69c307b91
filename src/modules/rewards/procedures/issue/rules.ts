import { onlyFor } from '#kernel/common-rules.ts';
import { brings, fresh } from '#kernel/guard.ts';
import type { Permit } from '#kernel/permit.ts';
import { permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Merit } from '../../facts.ts';
import { rewardDecided } from '../../happenings.ts';
import { rewarding } from '../../permits.ts';
import { issuers } from '../../rules.ts';
import type { Input } from './schema.ts';

export interface Facts extends Merit {
  readonly permit: Permit | null;
}

/** What was approved is what is issued: everything is taken from the proposal, and still has to be so. */
export const rules = rulesFor<Facts, Input>()([
  onlyFor('REWARD-001', ...issuers),
  ...permitRules<Ask<Facts, Input>>(rewarding, ({ permit }) => ({ permit })),
]);

export const causes = [
  brings(rewardDecided, (ask: Ask<Facts, Input>) => [{ ...ask, thing: fresh }], { kind: 'reward' }),
];
