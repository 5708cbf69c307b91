/** A contract with a complete clause and its review, for the rule tests of this module. */
import type { ContractFacts } from '#modules/company/facts.ts';
import { items } from '#modules/company/rules.ts';
import type { Contract } from '#modules/company/tables.ts';
import type { Permit } from '#kernel/permit.ts';
import { ordinary } from '#test/kit/rules.ts';

export const contract: Contract = {
  unit_id: 'u',
  id: 'k',
  name: '技术合作合同',
  counterpart: '某公司',
  kind: 'cooperation',
  trade_secrets: true,
  clause_items: [...items],
  drafter_id: 'somebody',
  department_id: 'd1',
  version: 1,
  status: 'draft',
  created_at: '2026-03-01T01:00:00.000Z',
  signed_at: null,
  signed_by: null,
  level: 3,
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
