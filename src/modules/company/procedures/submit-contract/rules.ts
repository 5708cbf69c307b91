import { type Approval, chain } from '#kernel/approval.ts';
import { levelOf } from '#kernel/label.ts';
import { approversOf } from '#kernel/parameter.ts';
import { askedOnce } from '#kernel/permit.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ContractFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { completeClause, unsigned } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ContractFacts, Input>()([
  unsigned,
  completeClause,
  ...askedOnce<Ask<ContractFacts, Input>>('COMPANY-009', ({ asked, contract }) => ({
    asked,
    unchanged: { version: contract.version },
  })),
]);

/** The secrecy office's signature is the secrecy review; department, lawyers and principal sign beside it. */
export function approval({ contract, matter, settings }: Ask<ContractFacts, Input>): Approval {
  const { id, name, counterpart, clause_items, version, level } = contract;
  return {
    steps: chain({ clause: 'COMPANY-009', roles: approversOf(settings, 'COMPANY-009', matter ?? {}) ?? [] }),
    then: 'permit',
    title: say('submit-contract.case', { name }),
    summary: { name, counterpart, level: levelOf(level), clause_items, version },
    content: JSON.stringify([id, version]),
    departmentId: contract.department_id,
  };
}
