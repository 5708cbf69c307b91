import { expect, test } from 'vitest';
import type { ObjectRef } from './effect.ts';
import { type TaskPart, tasksFrom, toneOf } from './task.ts';

const now = '2026-11-30T01:12:00.000Z';
const copy = (id: string): ObjectRef => ({ table: 'carrier', id });
const paper: ObjectRef = { table: 'document', id: 'd' };

let n = 0;
function part(object: ObjectRef, acts: TaskPart['acts'], due: string | null, more: Partial<TaskPart> = {}): TaskPart {
  const says = { zh: '归还', en: 'give back' };
  return { id: `o${n++}`, clause: 'CARRIER-022', says, object, of: paper, acts, instead: '', due, ...more };
}
const back = ['hands.take-back', 'hands.collect', 'recall.scan-return'] as const;
const returned = ['recall.hand-back', 'recall.scan-return'] as const;

test('whatever asks for one copy is one row where one act answers it all', () => {
  const rows = tasksFrom(
    [
      part(copy('a'), back, '2026-12-02T09:30:00.000Z'),
      part(copy('a'), returned, '2026-11-20T09:30:00.000Z'),
      part(copy('a'), ['hands.take-back', 'recall.scan-return'], '2026-12-09T09:30:00.000Z'),
    ],
    now,
  );
  expect(rows).toMatchObject([{ act: 'recall.scan-return', due: '2026-11-20T09:30:00.000Z', tone: 'late' }]);
  expect(rows[0]?.parts.map(({ due }) => due?.slice(0, 10))).toEqual(['2026-11-20', '2026-12-02', '2026-12-09']);
});

test('what no act answers together is as few rows as there are acts, and the usual act stands for each', () => {
  const rows = tasksFrom(
    [part(copy('a'), back, null), part(copy('a'), ['archives.file', 'destruction.complete-destruction'], null)],
    now,
  );
  expect(rows.map(({ act }) => act).sort()).toEqual(['archives.file', 'hands.take-back']);
});

test('copies of one document with the same act are one row, and it keeps which they are', () => {
  const rows = tasksFrom(
    [
      part(copy('a'), back, '2026-11-30T09:30:00.000Z'),
      part(copy('b'), back, '2026-12-02T09:30:00.000Z'),
      part(copy('c'), back, '2026-12-02T09:30:00.000Z', { of: { table: 'document', id: 'other' } }),
    ],
    now,
  );
  expect(rows.map(({ objects, of, tone }) => [objects.map(({ id }) => id).join(), of?.id, tone])).toEqual([
    ['a,b', 'd', 'today'],
    ['c', undefined, 'week'],
  ]);
});

test('what others do for somebody is one row by what he does himself', () => {
  const mine = (instead: string) => part(copy('a'), [], '2026-12-02T09:30:00.000Z', { instead });
  expect(tasksFrom([mine('交回'), mine('交回'), mine('改标')], now).map(({ parts }) => parts.length)).toEqual([2, 1]);
});

test('rows stand by what is late, the oldest first, then today, this week and later', () => {
  const due = ['2026-12-09', '2026-12-04', '2026-11-20', '2026-11-30', '2026-11-02'];
  const rows = tasksFrom(
    due.map((day, at) => part(copy(`x${at}`), back, `${day}T09:30:00.000Z`, { of: null })),
    now,
  );
  expect(rows.map((row) => `${row.tone} ${row.due?.slice(5, 10)}`)).toEqual([
    'late 11-02',
    'late 11-20',
    'today 11-30',
    'week 12-04',
    'later 12-09',
  ]);
});

test('the key of a row stays when what asks for it changes', () => {
  const one = tasksFrom([part(copy('a'), back, '2026-12-02T09:30:00.000Z')], now);
  const other = tasksFrom([part(copy('b'), back, '2026-12-02T09:30:00.000Z'), part(copy('a'), back, null)], now);
  expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
});

test('the week ends with its Sunday, and what has no day is for today', () => {
  expect(toneOf('2026-12-06T15:59:00.000Z', now)).toBe('week');
  expect(toneOf('2026-12-06T16:00:00.000Z', now)).toBe('later');
  expect(toneOf('2026-12-06T15:00:00.000Z', '2026-12-05T17:00:00.000Z')).toBe('today');
  expect(toneOf(null, now)).toBe('today');
});
