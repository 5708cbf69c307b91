import { defineFigure } from '#kernel/figure.ts';

export const circulating = defineFigure({
  name: 'circulating',
  title: { zh: '传阅中', en: 'Circulating' },
  unit: { zh: '份', en: 'documents' },
  home: ['registry_clerk', 'courier'],
  register: 'circulations',
  filter: { status: 'open' },
});
