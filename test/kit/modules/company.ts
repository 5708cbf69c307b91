/** A contract with a complete clause and its review, for the rule tests of this module. */
import type { ContractFacts } from '#modules/company/facts.ts';
import { items } from '#modules/company/rules.ts';
import type { Contract } from '#modules/company/tables.ts';
import type { Permit } from '#kernel/permit.ts';
import { ordinary } from '#test/kit/rules.ts';

/** The text of a contract and, for each of these parts of its confidentiality clause, the passage that says it. */
export function clauses(said: readonly string[]): Pick<Contract, 'passages'> & { readonly text: string } {
  const passages = said.map((item, n) => ({ item, passage: `第${n + 1}条 双方就${item}约定如下` }));
  return { passages, text: ['技术合作合同', ...passages.map(({ passage }) => passage)].join('\n') };
}

export const contract: Contract = {
  unit_id: 'u',
  id: 'k',
  name: '技术合作合同',
  counterpart: '某公司',
  kind: 'cooperation',
  trade_secrets: true,
  ...clauses(items),
  drafter_id: 'somebody',
  department_id: 'd1',
  version: 1,
  status: 'draft',
  created_at: '2026-03-01T01:00:00.000Z',
  signed_at: null,
  signed_by: null,
  level: 3,
  regime: 'company',
  scope: [],
  barred: [],
};

export const permit: Permit = {
  id: 'c',
  no: '1',
  procedure: 'company.submit-contract',
  status: 'approved',
  then: 'permit',
  limit: 1,
  used: 0,
  until: null,
  initiator: 'somebody',
  summary: { version: 1 },
};

const facts: ContractFacts = {
  contract,
  permit,
  asked: [],
  matter: { level: 'confidential', regime: 'company' },
  label: contract,
};
export const base = { ...ordinary, ...facts, input: { contract: 'k' } };
