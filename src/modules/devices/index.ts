import { defineModule } from '#kernel/module.ts';
import { devicesTables } from './tables.ts';

export const module = defineModule({
  id: 'devices',
  title: { zh: '设备介质', en: 'Devices' },
  tables: devicesTables,
  procedures: [],
});
