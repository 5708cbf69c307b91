import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { draftContract } from './procedures/draft-contract/index.ts';
import { signContract } from './procedures/sign-contract/index.ts';
import { submitContract } from './procedures/submit-contract/index.ts';
import { contracts } from './registers/contracts.ts';
import { companyTables } from './tables.ts';

export const module = defineModule({
  id: 'company',
  title: say('title'),
  tables: companyTables,
  procedures: [draftContract, submitContract, signContract],
  registers: [contracts],
  phrases: say,
});
