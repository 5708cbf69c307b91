import { defineModule } from '#kernel/module.ts';
import { carriersTables } from './tables.ts';

export const module = defineModule({
  id: 'carriers',
  title: { zh: '涉密载体', en: 'Carriers' },
  tables: carriersTables,
  procedures: [],
});
