import { defineFigure } from '#kernel/figure.ts';
import { defineLate } from '#kernel/overview.ts';

export const circulating = defineFigure({
  name: 'circulating',
  title: { zh: '传阅中', en: 'Circulating' },
  unit: { zh: '份', en: 'documents' },
  home: ['registry_clerk', 'courier'],
  register: 'circulations',
  filter: { status: 'open' },
});

export const notReturned = defineLate({
  title: { zh: '载体未还', en: 'Copies not returned' },
  register: 'holdings',
  filter: { overdue: 'true' },
  by: 'department',
  colour: 'late',
});
