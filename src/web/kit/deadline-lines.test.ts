import { expect, test } from 'vitest';
import { deadlineLines } from './deadline-lines.ts';

const now = '2026-11-30T01:12:00.000Z';
const years = [{ year: 2026, off: [], on: [] }];

test('what is late says by how many working days, and under it the day', () => {
  expect(deadlineLines('2026-11-02T09:30:00.000Z', now, 'zh', years)).toEqual({
    main: '超期 20 个工作日',
    under: '11-02 周一',
    tone: 'late',
  });
  expect(deadlineLines('2026-11-27T09:30:00.000Z', now, 'en', years).main).toBe('1 working day late');
  expect(deadlineLines('2026-11-30T01:00:00.000Z', now, 'zh', years).main).toBe('今天超期');
});

test('in a year that is not loaded days are counted, never working days', () => {
  expect(deadlineLines('2026-11-20', now, 'zh').main).toBe('超期 10 天');
  expect(deadlineLines('2026-12-09', now, 'en').under).toBe('9 days left');
});

test('today says the hour and how long it is off', () => {
  expect(deadlineLines('2026-11-30T09:30:00.000Z', now, 'zh', years)).toEqual({
    main: '今天 17:30',
    under: '还有 8 小时',
    tone: 'today',
  });
  expect(deadlineLines('2026-11-30T01:50:00.000Z', now, 'zh', years).under).toBe('不足 1 小时');
  expect(deadlineLines('2026-11-30', now, 'zh', years)).toMatchObject({ main: '今天', under: '当天', tone: 'today' });
});

test('what comes says its day and the working days left', () => {
  expect(deadlineLines('2026-12-04T09:30:00.000Z', now, 'zh', years)).toEqual({
    main: '12-04 周五',
    under: '还有 4 个工作日',
    tone: 'ok',
  });
  expect(deadlineLines('2026-12-03T09:30:00.000Z', now, 'zh', years).tone).toBe('soon');
});
