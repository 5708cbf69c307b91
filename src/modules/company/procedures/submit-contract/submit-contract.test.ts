import { base, contract, permit } from '#test/kit/modules/company.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

describeRules('company.submit-contract', rules, base, {
  unsigned: { contract: { ...contract, status: 'signed' } },
  pending: { asked: [{ ...permit, status: 'open' }] },
  standing: { asked: [permit] },
  'complete-clause': { contract: { ...contract, clause_items: ['secret_scope'] } },
});
