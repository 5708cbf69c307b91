import { base, clauses, contract, permit } from '#test/kit/modules/company.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

describeRules('company.submit-contract', rules, base, {
  drafter: { contract: { ...contract, drafter_id: 'another' } },
  unsigned: { contract: { ...contract, status: 'signed' } },
  pending: { asked: [{ ...permit, status: 'open' }] },
  standing: { asked: [permit] },
  'complete-clause': { contract: { ...contract, ...clauses(['secret_scope']) } },
});
