import { describe, expect, it } from 'vitest';
import type { Schema } from '#web/app/api.ts';
import {
  askedIn,
  askedNow,
  fieldsOf,
  hasOneOf,
  inputOf,
  lackingLines,
  markedAt,
  missing,
  startValues,
} from './fields.ts';

const lend: Schema = {
  type: 'object',
  required: ['person', 'carrier', 'purpose'],
  properties: {
    person: { type: 'string', minLength: 1, 'x-widget': 'person' },
    carrier: { type: 'string', 'x-widget': 'carrier' },
    purpose: { type: 'string', enum: ['read', 'work'] },
    id_checked: { type: 'boolean' },
    due_at: {
      anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }],
      'x-title': { zh: '应退', en: 'Due' },
    },
    note: { type: 'string', maxLength: 2000 },
    copies: { type: 'integer', minimum: 1 },
    readers: { type: 'array', items: { type: 'string' }, 'x-widget': 'person' },
    order: { type: 'string', 'x-widget': 'print_order' },
    recipient: { type: 'string', maxLength: 100 },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: { type: 'string' }, level: { type: 'string', enum: ['secret'] } },
      },
    },
    period: {
      anyOf: [
        { type: 'object', properties: { kind: { const: 'years' }, years: { type: 'integer' } } },
        { type: 'object', properties: { kind: { const: 'date' } } },
      ],
      'x-widget': 'period',
    },
  },
};

describe('the fields of a form', () => {
  it('take their widget from the schema, else from their type', () => {
    expect(Object.fromEntries(fieldsOf(lend).map((field) => [field.key, field.of || field.widget]))).toEqual({
      person: 'person',
      carrier: 'carrier',
      purpose: 'choice',
      id_checked: 'flag',
      due_at: 'instant',
      note: 'long-text',
      copies: 'number',
      readers: 'person',
      order: 'print_order',
      recipient: 'text',
      items: 'groups',
      period: 'period',
    });
    expect(
      fieldsOf(lend)
        .filter((field) => field.many)
        .map((field) => field.key),
    ).toEqual(['readers', 'items']);
  });

  it('are marked by a finding: within a group the one it names, of a list the list', () => {
    const question = { type: 'string', enum: ['1', '2'] };
    const answers = { type: 'object', properties: { 'ten_rules-5': question } };
    const fields = fieldsOf({ type: 'object', properties: { ...lend.properties, answers } } as Schema);
    const marked = ['answers.ten_rules-5', 'answers', 'items.0.title', 'note'].map((path) => markedAt(fields, path));
    expect(marked).toEqual(['answers.ten_rules-5', 'answers', 'items', 'note']);
  });

  it('carry marks from the wrapper of an optional value', () => {
    expect(fieldsOf(lend).find((field) => field.key === 'due_at')).toMatchObject({
      required: false,
      schema: { 'x-title': { en: 'Due' } },
    });
  });

  it('start with what the address bar hands over', () => {
    expect(startValues(fieldsOf(lend), { carrier: 'c1', readers: 'p1,p2', copies: '3', stranger: 'x' })).toEqual({
      carrier: 'c1',
      readers: ['p1', 'p2'],
      copies: 3,
    });
  });

  it('send nothing for what is empty, inside groups too', () => {
    const values = {
      person: ' p1 ',
      note: '  ',
      due_at: null,
      readers: [],
      items: [{ title: 'a', level: undefined }, { title: '' }],
    };
    expect(inputOf(fieldsOf(lend), values)).toEqual({ person: 'p1', items: [{ title: 'a' }, {}] });
  });

  it('guess nothing from their names', () => {
    const widgets = (maxLength: number) =>
      fieldsOf({ properties: { document: { type: 'string', maxLength } } }).map(({ widget }) => widget);
    expect([widgets(64), widgets(2000)]).toEqual([['text'], ['long-text']]);
  });

  it('name what is required in the items of a list', () => {
    const schema = {
      properties: {
        items: {
          type: 'array',
          items: { type: 'object', required: ['unit'], properties: { unit: { type: 'string' } } },
        },
      },
    };
    expect(missing(fieldsOf(schema), { items: [{}] })).toEqual(['items']);
    expect(missing(fieldsOf(schema), { items: [{ unit: 'a' }] })).toEqual([]);
  });

  it('tell when one of several fields is asked for and none is there', () => {
    const either: Schema = { ...lend, anyOf: [{ required: ['person'] }, { required: ['carrier'] }] };
    expect(hasOneOf(either, {})).toBe(false);
    expect(hasOneOf(either, { carrier: 'c1' })).toBe(true);
    expect(hasOneOf(lend, {})).toBe(true);
  });

  it('name what is required and still empty', () => {
    expect(missing(fieldsOf(lend), { person: 'p1', carrier: ' ' })).toEqual(['carrier', 'purpose']);
  });
});

describe('a field asked only beside a certain answer', () => {
  const fields = fieldsOf({
    type: 'object',
    required: ['what'],
    properties: {
      result: { type: 'string', enum: ['good', 'problem'] },
      what: { type: 'string', 'x-when': { field: 'result', is: ['problem'] } },
    },
  });

  it('is neither asked, missing nor sent beside another', () => {
    const held = { result: 'good', what: '少一份' };
    expect(askedNow(fields, held).map(({ key }) => key)).toEqual(['result']);
    expect(missing(fields, { result: 'good' })).toEqual([]);
    expect(inputOf(fields, held)).toEqual({ result: 'good' });
  });

  it('is a field like any other beside it', () => {
    expect(missing(fields, { result: 'problem' })).toEqual(['what']);
    expect(inputOf(fields, { result: 'problem', what: '少一份' })).toEqual({ result: 'problem', what: '少一份' });
  });
});

describe('a list whose lines are given', () => {
  const line = {
    type: 'object',
    required: ['item', 'result'],
    properties: { item: { type: 'string', enum: ['a', 'b'] }, result: { type: 'string', enum: ['good', 'problem'] } },
  };
  const about = {
    type: 'object',
    required: ['carrier', 'result'],
    properties: { carrier: { type: 'string', 'x-widget': 'carrier' }, result: line.properties.result },
  };
  const of = (items: object, begins?: string) => {
    const results = { type: 'array', items, ...(begins ? { 'x-begins': begins } : {}) };
    const [field] = fieldsOf({ type: 'object', properties: { results } } as Schema);
    if (!field) throw new Error('no field');
    return field;
  };

  it('is told from one people make themselves, and from one of things', () => {
    expect(askedIn(of(line, 'items'))?.key).toBe('item');
    expect(askedIn(of(line))).toBeUndefined();
    expect(askedIn(of(about, 'missing'))).toBeUndefined();
  });

  it('names the lines that lack an answer, each by its first empty field', () => {
    const values = [{ item: 'a', result: 'good' }, { item: 'b' }];
    expect(lackingLines(of(line, 'items'), values)).toEqual([{ at: 1, key: 'result' }]);
    expect(lackingLines(of(line, 'items'), [values[0]])).toEqual([]);
  });
});
