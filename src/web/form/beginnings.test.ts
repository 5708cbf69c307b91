import { expect, it } from 'vitest';
import { beginnings, withoutOldLines } from './beginnings.ts';
import { fieldsOf } from './fields.ts';

const fields = fieldsOf({
  type: 'object',
  properties: {
    inventory: { type: 'string', 'x-widget': 'inventory' },
    dispositions: {
      type: 'array',
      'x-begins': 'missing',
      items: {
        type: 'object',
        properties: { carrier: { type: 'string', 'x-widget': 'carrier' }, outcome: { type: 'string' } },
      },
    },
  },
  required: ['inventory'],
});
const facts = { missing: [{ id: 'k1' }, { id: 'k2' }], seen: 4 };

it('a list begins with the things the facts name, one line each', () => {
  expect(beginnings(fields, { inventory: 'i' }, facts)).toEqual({
    dispositions: [{ carrier: 'k1' }, { carrier: 'k2' }],
  });
});

it('what was written stays, and nothing begins without things', () => {
  expect(beginnings(fields, { dispositions: [{ carrier: 'k2' }] }, facts)).toEqual({});
  expect(beginnings(fields, {}, { missing: [] })).toEqual({});
  expect(beginnings(fields, {}, {})).toEqual({});
});

const checklist = fieldsOf({
  type: 'object',
  properties: {
    inspection: { type: 'string', 'x-widget': 'inspection' },
    chapter: { type: 'string', enum: ['x', 'y'] },
    results: {
      type: 'array',
      'x-begins': 'items',
      items: { type: 'object', properties: { item: { type: 'string', enum: ['a', 'b'] } } },
    },
  },
});

it('the given lines of one thing or chapter are not kept for another', () => {
  const before = { inspection: 'i', results: [{ item: 'a' }] };
  expect(withoutOldLines(checklist, before, { ...before, inspection: 'j' })).toEqual({ inspection: 'j' });
  const answered = { ...before, results: [{ item: 'a', seen: '台账' }] };
  expect(withoutOldLines(checklist, before, answered)).toBe(answered);
  const chapter = { ...before, chapter: 'x' };
  expect(withoutOldLines(checklist, before, chapter)).toEqual({ inspection: 'i', chapter: 'x' });
  const chosen = { inspection: 'i' };
  expect(withoutOldLines(checklist, {}, chosen)).toBe(chosen);
});
