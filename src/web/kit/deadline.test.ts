import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.ts';

const now = '2026-08-03T06:00:00.000Z'; // 14:00 in the unit

describe('a deadline', () => {
  it('writes the absolute date first, with weekday and time of the unit', () => {
    expect(deadline('2026-08-07T09:30:00.000Z', now, 'zh')).toMatchObject({
      absolute: '2026-08-07 周五 17:30',
      words: '还有 4 天',
      urgency: 'calm',
    });
    expect(deadline('2026-08-04T09:30:00.000Z', now, 'en')).toMatchObject({
      absolute: '2026-08-04 Tue 17:30',
      words: '1 day left',
      urgency: 'soon',
    });
  });

  it('is today until its minute has passed, then late by hours, then by days', () => {
    expect(deadline('2026-08-03T09:30:00.000Z', now, 'zh')).toMatchObject({ words: '今天 17:30 前', urgency: 'today' });
    expect(deadline('2026-08-03T05:59:00.000Z', now, 'zh')).toMatchObject({ words: '刚刚超期', urgency: 'late' });
    expect(deadline('2026-08-03T03:00:00.000Z', now, 'en')).toMatchObject({ words: '3 h late', urgency: 'late' });
    expect(deadline('2026-07-31T09:30:00.000Z', now, 'zh')).toMatchObject({
      words: '超期 3 天',
      urgency: 'late',
      filled: 1,
    });
  });

  it('tells working days where the calendar of the year is loaded', () => {
    const years = [{ year: 2026, off: [], on: [] }];
    expect(deadline('2026-08-10T09:30:00.000Z', now, 'zh', years).words).toBe('还有 5 个工作日');
    expect(deadline('2026-08-04T09:30:00.000Z', now, 'en', years).words).toBe('1 working day left');
  });

  it('lets a civil date last its whole day', () => {
    expect(deadline('2026-08-03', now, 'zh')).toMatchObject({
      absolute: '2026-08-03 周一',
      words: '今天到期',
      urgency: 'today',
    });
    expect(deadline('2026-08-02', now, 'en')).toMatchObject({ words: '1 day late', urgency: 'late' });
  });
});
