import { expect, test } from 'vitest';
import { insert, remove, update } from './effect.ts';
import { ColumnWithoutMeaning, defineMeaning, happeningsIn, labelChanged, OldValueUnknown } from './meaning.ts';
import { c, type NewRow, table } from './table.ts';

const paper = table(
  'paper',
  { id: c.text(), about: c.text(), state: c.choice('open', 'closed'), due_at: c.instant(), note: c.text() },
  { key: ['id'], label: true },
);
const meaning = defineMeaning(paper, {
  thing: 'about',
  as: ({ state }, name) => (name === 'matter.closed' ? { state } : { kind: 'paper' }),
  made: ({ level }) => (level > 2 ? ['secret.decided', 'mark.set'] : []),
  changed: { ...labelChanged, state: { closed: 'matter.closed' }, due_at: 'clock.moved' },
  removed: ['content.altered'],
  plain: ['note'],
});
const meanings = new Map([[meaning.table, meaning]]);
const row: NewRow<typeof paper> = {
  id: 'a',
  about: 'x',
  state: 'open',
  due_at: '2026-03-02T00:00:00.000Z',
  note: '',
  level: 3,
  regime: 'state',
  scope: ['p:1'],
  barred: ['p:9'],
};
const names = (...ops: Parameters<typeof happeningsIn>[0]) => happeningsIn(ops, meanings).map(({ name }) => name);

test('a new row means what it holds', () => {
  expect(happeningsIn([insert(paper, row)], meanings)).toEqual([
    { name: 'secret.decided', thing: 'x', as: { kind: 'paper' } },
    { name: 'mark.set', thing: 'x', as: { kind: 'paper' } },
  ]);
  expect(names(insert(paper, { ...row, level: 1 }))).toEqual([]);
});

test('a change means what becomes of the column, by its new value where that decides', () => {
  expect(names(update(paper, 'a', { due_at: '2026-03-03T00:00:00.000Z' }))).toEqual(['clock.moved']);
  expect(names(update(paper, 'a', { state: 'closed', note: 'b' }))).toEqual(['matter.closed']);
  expect(names(update(paper, 'a', { state: 'open' }))).toEqual([]);
});

test('the thing is the row, or what a column of it points to', () => {
  const closed = update(paper, 'a', { state: 'closed' }, { about: 'x' });
  expect(happeningsIn([closed], meanings)).toEqual([{ name: 'matter.closed', thing: 'x', as: { state: 'closed' } }]);
  expect(happeningsIn([remove(paper, 'a')], meanings)).toEqual([
    { name: 'content.altered', thing: 'a', as: { kind: 'paper' } },
  ]);
});

test('a label falls, or more people may know, by what it was', () => {
  const changed = (set: Partial<typeof row>, was: Partial<typeof row> = row) => names(update(paper, 'a', set, was));
  expect(changed({ level: 2 })).toEqual(['level.lowered']);
  expect(changed({ level: 4 })).toEqual([]);
  expect(names(update(paper, 'a', { regime: 'company' }, { regime: 'state' }))).toEqual(['level.lowered']);
  expect(names(update(paper, 'a', { scope: ['p:1', 'p:2'] }, { scope: ['p:1'] }))).toEqual(['scope.widened']);
  expect(names(update(paper, 'a', { scope: [] }, { scope: ['p:1'] }))).toEqual([]);
  expect(names(update(paper, 'a', { barred: [] }, { barred: ['p:9'] }))).toEqual(['scope.widened']);
});

test('a label changed blindly, or a column nobody answers for, stops the act', () => {
  expect(() => names(update(paper, 'a', { level: 2 }))).toThrow(OldValueUnknown);
  expect(() => names(update(paper, 'a', { about: 'y' }))).toThrow(ColumnWithoutMeaning);
});

test('what the act itself makes is told apart: nobody could name it before', () => {
  const [one] = happeningsIn([insert(paper, { ...row, id: 'x' })], meanings);
  expect(one).toMatchObject({ thing: 'x', fresh: true });
  const [other] = happeningsIn([insert(paper, row)], meanings);
  expect(other).not.toHaveProperty('fresh');
});
