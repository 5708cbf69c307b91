import { evidence } from '#kernel/evidence.ts';
import { defineModule } from '#kernel/module.ts';

export const module = defineModule({
  title: { zh: '凭证', en: 'Evidence' },
  domain: 'system',
  tables: { evidence },
});
