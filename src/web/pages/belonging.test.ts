import { expect, it } from 'vitest';
import type { RegisterInfo } from '#web/app/api.ts';
import { belongingColumns, registersNaming } from './belonging.ts';

const words = { zh: '', en: '' };
const carriers: RegisterInfo = {
  name: 'carriers',
  hub: 'carriers',
  object: 'carrier',
  title: words,
  menu: true,
  main: true,
  searched: true,
  columns: [
    { key: 'title', title: words, kind: 'text', names: true },
    { key: 'since', title: words, kind: 'instant', aside: true },
    { key: 'mark', title: words, kind: 'mark' },
    { key: 'hand', title: words, kind: 'status' },
    { key: 'due_at', title: words, kind: 'deadline' },
    { key: 'document_id', title: words, kind: 'thing', of: 'document', filter: true, hidden: true },
  ],
};

it('a document shows its copies, without what its own page says and what none of them has', () => {
  const documents: RegisterInfo = { ...carriers, name: 'documents', object: 'document' };
  expect(registersNaming('document', [documents, carriers, { ...carriers, name: 'mine', menu: false }])).toEqual([
    carriers,
  ]);
  expect(registersNaming('seal', [documents, carriers])).toEqual([]);
  const keys = (due_at: string | null) =>
    belongingColumns(carriers.columns, [
      { id: 'c1', title: 't', since: '2026-03-01T01:00:00.000Z', hand: 'registry', due_at },
    ]).map((column) => column.key);
  expect(keys(null)).toEqual(['hand']);
  expect(keys('2026-03-02T09:30:00.000Z')).toEqual(['hand', 'due_at']);
});

it('a list of several documents tells them by title', () => {
  const rows = [
    { id: 'c1', title: 'one', hand: 'registry' },
    { id: 'c2', title: 'two', hand: 'registry' },
  ];
  expect(belongingColumns(carriers.columns, rows).map((column) => column.key)).toEqual(['title', 'hand']);
});
