import { asApproved, permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ContractFacts } from '../../facts.ts';
import { contracting } from '../../permits.ts';
import { byDrafter, completeClause, unsigned } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<ContractFacts, Input>;

const reviewed = ({ permit, contract }: A) => ({ permit, unchanged: { version: contract.version } });

export const rules = rulesFor<ContractFacts, Input>()([
  byDrafter<A>(({ contract }) => contract),
  unsigned,
  completeClause,
  ...permitRules<A>(contracting, reviewed),
  asApproved<A>(contracting, reviewed),
]);
