import { expect, test } from 'vitest';
import { isTyped } from './typed.ts';

test('only what was typed is told at its field before the form is sent', () => {
  const input = { period: { kind: 'years', years: 30 }, answers: { first: 1 } };
  expect(isTyped({ kind: 'fields', fields: ['period'] }, input)).toBe(true);
  expect(isTyped({ kind: 'fields', fields: ['answers.second'] }, input)).toBe(false);
  expect(isTyped({ kind: 'fields', fields: ['answers.first'] }, input)).toBe(true);
  expect(isTyped({ kind: 'fields', fields: ['period', 'level'] }, input)).toBe(false);
  expect(isTyped({ kind: 'state', fields: ['period'] }, input)).toBe(false);
});
