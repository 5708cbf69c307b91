import { defineModule } from '#kernel/module.ts';
import { documents } from './registers/documents.ts';
import { confirmReceipt } from './procedures/confirm-receipt/index.ts';
import { send } from './procedures/dispatch/index.ts';
import { distribute } from './procedures/distribute/index.ts';
import { make } from './procedures/make/index.ts';
import { recount } from './procedures/recount/index.ts';
import { requestPrint } from './procedures/request-print/index.ts';
import { receive } from './procedures/receive/index.ts';
import { register } from './procedures/register/index.ts';
import { carriersTables } from './tables.ts';

export { carrier, document } from './tables.ts';
export type { Carrier, CarriersDatabase, Document } from './tables.ts';

export const module = defineModule({
  id: 'carriers',
  title: { zh: '涉密载体', en: 'Carriers' },
  tables: carriersTables,
  procedures: [receive, register, requestPrint, make, distribute, recount, send, confirmReceipt],
  registers: [documents],
});
