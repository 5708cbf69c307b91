import { type Approval, chain } from '#kernel/approval.ts';
import { levelOf } from '#kernel/label.ts';
import { approversOf } from '#kernel/parameter.ts';
import { askedOnce } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ContractFacts } from '../../facts.ts';
import { contracting } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { byDrafter, completeClause, type Item, unsigned } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ContractFacts, Input>()([
  byDrafter<Ask<ContractFacts, Input>>(({ contract }) => contract),
  unsigned,
  completeClause,
  ...askedOnce<Ask<ContractFacts, Input>>(contracting, ({ asked, contract }) => ({
    asked,
    unchanged: { version: contract.version },
  })),
]);

/** Without trade secrets none is asked for. The secrecy office's signature is the secrecy review; department, lawyers and principal sign beside it. */
export function approval({ contract, matter, settings }: Ask<ContractFacts, Input>): Approval | null {
  if (!contract.trade_secrets) return null;
  const { id, name, counterpart, text, passages, version, level } = contract;
  return {
    steps: chain({ clause: 'COMPANY-009', roles: approversOf(settings, 'COMPANY-009', matter ?? {}) ?? [] }),
    then: 'permit',
    title: say('submit-contract.case', { name }),
    summary: { name, counterpart, level: levelOf(level), text, passages: told(passages), version },
    content: JSON.stringify([id, version]),
    departmentId: contract.department_id,
  };
}

/** Which of the required parts each passage is, in words. */
function told(passages: ContractFacts['contract']['passages']) {
  return passages.map(({ item, passage }) => ({ item: { ...say(`item.${item as Item}`) }, passage }));
}
