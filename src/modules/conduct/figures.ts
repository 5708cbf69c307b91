import { defineFigure } from '#kernel/figure.ts';

export const violations = defineFigure({
  name: 'violations',
  title: { zh: '今年违规', en: 'Violations this year' },
  unit: { zh: '次', en: 'times' },
  register: 'violations',
  filter: { 'from.at': '$year' },
  tone: 'bad',
});
