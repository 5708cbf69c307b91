import { expect, test } from 'vitest';
import { conductItems, misunderstood } from './items.ts';

test('only the right answer to each item named counts', () => {
  expect(misunderstood(['CONDUCT-005'], [{ clause: 'CONDUCT-005', answer: 'no' }])).toEqual([]);
  expect(misunderstood(['CONDUCT-005'], [{ clause: 'CONDUCT-005', answer: 'yes' }])).toHaveLength(1);
  expect(misunderstood(['CONDUCT-005'], [])).toHaveLength(1);
  expect(misunderstood([], [])).toEqual([]);
});

test('each item says in both languages what is pledged, asked and found', () => {
  for (const { pledge, question, finding } of conductItems) {
    for (const text of [pledge, question, finding]) expect([text.zh, text.en]).not.toContain(undefined);
  }
});
