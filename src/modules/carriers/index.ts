import { defineModule } from '#kernel/module.ts';
import { carriersTables } from './tables.ts';

export { carrier, document } from './tables.ts';
export type { Carrier, CarriersDatabase, Document } from './tables.ts';

export const module = defineModule({
  id: 'carriers',
  title: { zh: '涉密载体', en: 'Carriers' },
  tables: carriersTables,
  procedures: [],
});
