import { evidence } from '#kernel/evidence.ts';
import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';

export const module = defineModule({
  title: say('title'),
  tables: { evidence },
});
