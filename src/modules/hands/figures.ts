import { defineFigure } from '#kernel/figure.ts';

export const circulating = defineFigure({
  name: 'circulating',
  title: { zh: '传阅中', en: 'Circulating' },
  unit: { zh: '份', en: 'documents' },
  register: 'circulations',
  filter: { status: 'open' },
});
