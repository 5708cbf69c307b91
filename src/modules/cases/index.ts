import { defineModule } from '#kernel/module.ts';
import { overdue } from './duties/overdue.ts';
import { vacancies } from './duties/vacancies.ts';
import { say } from './phrases.ts';
import { attach } from './procedures/attach/index.ts';
import { refuse } from './procedures/refuse/index.ts';
import { sendBack } from './procedures/return/index.ts';
import { sign } from './procedures/sign/index.ts';
import { withdraw } from './procedures/withdraw/index.ts';

export const module = defineModule({
  id: 'cases',
  title: say('title'),
  tables: {},
  procedures: [sign, refuse, sendBack, withdraw, attach],
  duties: [overdue, vacancies],
});
