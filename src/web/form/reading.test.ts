import { expect, test } from 'vitest';
import type { Schema } from '#web/app/api.ts';
import { fieldsOf, inputOf, startValues } from './fields.ts';
import { textOf, textsShown } from './reading.ts';

const reading = { type: 'string', 'x-widget': 'reading', 'x-begins': 'text' };
const fields = fieldsOf({ type: 'object', properties: { text: reading, note: { type: 'string' } } } as Schema);
const text = { name: '承诺书', edition: 2, digest: 'ab', lines: [] };

test('a text is shown once its fact is there, and named by its digest when the form is sent', () => {
  expect(fields.map((field) => textOf(field, { text }))).toEqual([text, null]);
  expect(textsShown(fields, { text })).toEqual({ text: 'ab' });
  expect([textsShown(fields, null), textsShown(fields, { text: null }), textsShown(fields, {})]).toEqual([{}, {}, {}]);
});

test('nothing a person hands over takes the place of what was shown', () => {
  expect(inputOf(fields, startValues(fields, { text: 'other', note: 'n' }))).toEqual({ note: 'n' });
});
