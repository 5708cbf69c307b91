import { defineModule } from '#kernel/module.ts';
import { devicesTables } from './tables.ts';

export type { DevicesDatabase, Medium } from './tables.ts';

export const module = defineModule({
  title: { zh: '设备与介质', en: 'Devices and media' },
  domain: 'devices',
  tables: devicesTables,
});
