import { expect, it } from 'vitest';
import { beginnings } from './beginnings.ts';
import { fieldsOf } from './fields.ts';

const fields = fieldsOf({
  type: 'object',
  properties: {
    inventory: { type: 'string', 'x-widget': 'inventory' },
    dispositions: {
      type: 'array',
      'x-begins': 'missing',
      items: { type: 'object', properties: { carrier: { type: 'string' }, outcome: { type: 'string' } } },
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
