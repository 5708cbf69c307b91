import { defineProcedure } from '#kernel/procedure.ts';
import { contractFacts } from '../../facts.ts';
import { contracting } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { approval, rules } from './rules.ts';
import { input } from './schema.ts';

export const submitContract = defineProcedure({
  id: 'company.submit-contract',
  title: say('submit-contract'),
  help: say('submit-contract.help'),
  clause: 'COMPANY-009',
  input,
  facts: contractFacts,
  rules,
  approval,
  permit: contracting,
  object: ({ contract: { id } }) => ({ table: 'contract', id }),
  effects: ({ contract: { id } }) => ({ effects: [], result: { id } }),
});
