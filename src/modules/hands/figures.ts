import { defineFigure } from '#kernel/figure.ts';
import { defineComing, defineLate, defineTrend } from '#kernel/overview.ts';

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
  filter: { 'to.due_at': '$now' },
  by: 'department',
  colour: 'late',
});

export const circulationsDue = defineComing({
  title: { zh: '传阅到期', en: 'Circulations due' },
  register: 'circulations',
  filter: { status: 'open' },
  on: 'due_at',
  colour: 'teal',
});

export const carriedBack = defineComing({
  title: { zh: '外带返回', en: 'Carried out, back' },
  register: 'carry-outs',
  filter: { status: 'approved,out' },
  on: 'end_at',
  colour: 'gold',
});

export const returnedLate = defineTrend({
  title: { zh: '逾期归还', en: 'Returned late' },
  register: 'late-returns',
  on: 'returned_at',
  colour: 'gold',
});
