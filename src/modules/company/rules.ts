import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { ContractFacts } from './facts.ts';
import { say } from './phrases.ts';

export const items = [
  'secret_scope',
  'bound_persons',
  'no_removal',
  'no_access_by_unrelated_staff',
  'return_on_termination',
  'survival_after_termination',
  'liability_for_breach',
] as const;
export type Item = (typeof items)[number];

type A = Ask<ContractFacts, unknown>;

function missing({ settings, contract }: A): Item[] {
  const wanted = setting(settings, 'COMPANY-009.clause_items') as readonly Item[];
  return contract.trade_secrets ? wanted.filter((item) => !contract.clause_items.includes(item)) : [];
}

/** COMPANY-009: what the confidentiality clause of such a contract contains. */
export const completeClause: Rule<A> = {
  id: 'complete-clause',
  clause: 'COMPANY-009',
  kind: 'fields',
  fields: ['clause_items'],
  broken: (ask) => missing(ask).length > 0,
  says: (ask) => say('items', { missing: list(missing(ask).map((item) => say(`item.${item}`))) }),
  remedy: () => say('items.remedy'),
};

export const unsigned: Rule<A> = {
  id: 'unsigned',
  clause: 'COMPANY-009',
  kind: 'state',
  broken: ({ contract }) => contract.status === 'signed',
  says: () => say('signed'),
  remedy: () => say('signed.remedy'),
};
