import { defineFigure } from '#kernel/figure.ts';
import { defineComing } from '#kernel/overview.ts';

export const returning = defineFigure({
  name: 'returning',
  title: { zh: '清退单办理中', en: 'Return lists open' },
  unit: { zh: '张', en: 'slips' },
  home: ['registry_clerk', 'courier', 'secrecy_officer'],
  register: 'return-lists',
  filter: { status: 'open' },
  tone: 'look',
});

export const listsDue = defineComing({
  title: { zh: '清退单到期', en: 'Return lists due' },
  register: 'return-lists',
  filter: { status: 'open' },
  on: 'due_at',
  colour: 'teal',
});
