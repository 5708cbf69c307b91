import { defineFigure } from '#kernel/figure.ts';

export const seals = defineFigure({
  name: 'seals',
  title: { zh: '在用印章', en: 'Seals' },
  unit: { zh: '枚', en: 'seals' },
  register: 'seals',
  filter: {},
});

export const uses = defineFigure({
  name: 'uses',
  title: { zh: '三十天内用印', en: 'Used in thirty days' },
  unit: { zh: '次', en: 'times' },
  register: 'seal-uses',
  filter: { 'from.sealed_at': '$today-30' },
});
