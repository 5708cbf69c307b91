import { expect, test } from 'vitest';
import { fieldsFrom } from './fields.ts';

test.each([
  [[], {}],
  [['{"carrier":"c1","pages":3}'], { carrier: 'c1', pages: 3 }],
  [['--carrier', 'c1', '--pages-ok', 'true', '--pages', '3'], { carrier: 'c1', pages_ok: true, pages: 3 }],
  [['--readers', 'a', '--readers', 'b'], { readers: ['a', 'b'] }],
  [['--scope', '["d:x"]'], { scope: ['d:x'] }],
  [['--code', '100000000017', '--title', '2026'], { code: '100000000017', title: 2026 }],
])('%j is an input', (words, input) => {
  expect(fieldsFrom(words)).toEqual(input);
});

test.each([[['[1]']], [['x']], [['--carrier']], [['--carrier', 'c1', 'rest', 'more']], [['{}', '{}']]])(
  '%j is no input',
  (words) => {
    expect(() => fieldsFrom(words)).toThrow();
  },
);
