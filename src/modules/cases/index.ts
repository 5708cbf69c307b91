import { defineModule } from '#kernel/module.ts';

export const module = defineModule({
  title: { zh: '审批', en: 'Approvals' },
  domain: 'system',
  tables: {},
});
