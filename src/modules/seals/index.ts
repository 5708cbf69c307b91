import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { keepSeal } from './procedures/keep-seal/index.ts';
import { requestSealUse } from './procedures/request-seal-use/index.ts';
import { useSeal } from './procedures/use-seal/index.ts';
import { seals, sealUses } from './registers/seals.ts';
import { sealsTables } from './tables.ts';

export const module = defineModule({
  id: 'seals',
  title: say('title'),
  tables: sealsTables,
  procedures: [keepSeal, requestSealUse, useSeal],
  registers: [seals, sealUses],
  phrases: say,
});
