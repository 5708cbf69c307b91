import { defineModule } from '#kernel/module.ts';

export const module = defineModule({
  title: { zh: '归档', en: 'Archives' },
  domain: 'archives',
  tables: {},
});
