import { defineModule } from '#kernel/module.ts';
import { documents } from './registers/documents.ts';
import { receive } from './procedures/receive/index.ts';
import { register } from './procedures/register/index.ts';
import { carriersTables } from './tables.ts';

export { carrier, document } from './tables.ts';
export type { Carrier, CarriersDatabase, Document } from './tables.ts';

export const module = defineModule({
  id: 'carriers',
  title: { zh: '涉密载体', en: 'Carriers' },
  tables: carriersTables,
  procedures: [receive, register],
  registers: [documents],
});
