import { defineFigure } from '#kernel/figure.ts';

export const returning = defineFigure({
  name: 'returning',
  title: { zh: '清退单办理中', en: 'Return lists open' },
  unit: { zh: '张', en: 'slips' },
  home: ['registry_clerk', 'courier', 'secrecy_officer'],
  register: 'return-lists',
  filter: { status: 'open' },
  tone: 'look',
});
