import { evidence } from '#kernel/evidence.ts';
import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { read } from './procedures/read/index.ts';
import { submit } from './procedures/submit/index.ts';
import { evidenceRegister } from './registers/evidence.ts';

export const module = defineModule({
  id: 'evidence',
  title: say('title'),
  tables: { evidence },
  procedures: [submit, read],
  registers: [evidenceRegister],
  phrases: say,
});
