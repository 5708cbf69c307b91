import { brings } from '#kernel/guard.ts';
import { asApproved, permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ContractFacts } from '../../facts.ts';
import { contractSigned } from '../../happenings.ts';
import { contracting } from '../../permits.ts';
import type { Input } from './schema.ts';

type A = Ask<ContractFacts, Input>;

const reviewed = ({ permit, contract }: A) => ({ permit, unchanged: { version: contract.version } });

export const rules = rulesFor<ContractFacts, Input>()([
  ...permitRules<A>(contracting, reviewed),
  asApproved<A>(contracting, reviewed),
]);

export const causes = [brings(contractSigned, (ask: A) => [{ ...ask, thing: ask.contract.id }])];
