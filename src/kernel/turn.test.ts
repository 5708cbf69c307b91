import { expect, it } from 'vitest';
import { turnWord } from './turn.ts';

it('a turn of a duty is told as people say it', () => {
  expect(turnWord('2026H2')).toEqual({ zh: '2026年下半年', en: 'second half of 2026' });
  expect(turnWord('2026Q3')).toEqual({ zh: '2026年第3季度', en: 'quarter 3 of 2026' });
  expect(turnWord('2026S1')).toEqual({ zh: '2026年春季学期', en: 'spring semester of 2026' });
  expect(turnWord('2026-W09')).toEqual({ zh: '2026年第9周', en: 'week 9 of 2026' });
});

it('years, months, days and other words are left as they are', () => {
  for (const key of ['2026', '2026-11', '2026-11-29', '2026H3', '秘密★10年']) expect(turnWord(key)).toBeUndefined();
});
