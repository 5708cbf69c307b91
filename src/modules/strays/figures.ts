import { defineFigure } from '#kernel/figure.ts';

export const turnedUp = defineFigure({
  name: 'strays',
  title: { zh: '异常出现待处置', en: 'Turned up, to be settled' },
  unit: { zh: '件', en: 'copies' },
  home: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'],
  register: 'strays',
  filter: { status: 'open,held' },
  tone: 'bad',
});
