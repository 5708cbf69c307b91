import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { zh } from '#web/phrases/zh.ts';
import { sentenceOf } from './sentence.ts';

const t = ((key: keyof typeof zh, { count }: { count?: number } = {}) =>
  zh[key].replace('{count}', String(count))) as unknown as TFunction;
const said = (...tones: ('late' | 'today' | 'week' | 'no day')[]) => {
  const { text, late, rest } = sentenceOf(
    tones.map((tone) => (tone === 'no day' ? { tone: 'today', due: null } : { tone, due: '2026-03-02T09:30:00.000Z' })),
    t,
  );
  return text + late + rest;
};

test('one sentence says how much there is to do and what of it presses', () => {
  expect(said('late', 'late', 'today', 'week')).toBe('待我办理 4 件，2 件已超期、1 件今天到期。');
  expect(said('today', 'week')).toBe('待我办理 2 件，1 件今天到期。');
  expect(said('today', 'no day')).toBe('待我办理 2 件，1 件今天到期。');
  expect(said('no day')).toBe('待我办理 1 件。');
  expect(said('week')).toBe('待我办理 1 件。');
  expect(said()).toBe('没有待办的事。');
});
