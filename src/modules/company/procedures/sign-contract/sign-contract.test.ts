import { asked } from '#test/kit/guards.ts';
import { base, contract, permit } from '#test/kit/modules/company.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';

describeRules('company.sign-contract', asked(rules, causes), base, {
  drafter: { contract: { ...contract, drafter_id: 'another' } },
  unsigned: { contract: { ...contract, status: 'signed' } },
  'complete-clause': { contract: { ...contract, text: null } },
  approved: { permit: null },
  'within-approval': { permit: { ...permit, used: 1, status: 'executed' } },
  'approval-in-time': { permit: { ...permit, until: '2026-01-01T00:00:00.000Z' } },
  'as-approved': { contract: { ...contract, version: 2 } },
});
