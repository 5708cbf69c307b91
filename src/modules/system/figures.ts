import { defineFigure } from '#kernel/figure.ts';

export const drills = defineFigure({
  name: 'drills',
  title: { zh: '今年演练', en: 'Drills this year' },
  unit: { zh: '次', en: 'times' },
  home: ['system_admin', 'it_dept', 'network_admin'],
  register: 'drills',
  filter: { 'from.started_at': '$year' },
});
