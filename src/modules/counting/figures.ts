import { defineFigure } from '#kernel/figure.ts';

export const counting = defineFigure({
  name: 'counting',
  title: { zh: '未结束的清点', en: 'Counts open' },
  unit: { zh: '次', en: 'times' },
  home: ['registry_clerk', 'courier', 'secrecy_officer'],
  register: 'inventories',
  filter: { status: 'open,counted' },
  tone: 'look',
});
