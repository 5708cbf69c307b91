import { expect, test } from 'vitest';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { happeningsIn, type Meaning } from '#kernel/meaning.ts';
import { department } from '#modules/organization/index.ts';
import { departmentMeaning } from '#modules/organization/meanings.ts';
import { held, somebody } from '#test/kit/people.ts';
import { endOffice, unheaded } from './effects/offices.ts';
import { appointmentMeaning, coolingOffMeaning, personMeaning } from './meanings.ts';
import { coolingOff, person } from './tables.ts';

const meanings: ReadonlyMap<string, Meaning> = new Map(
  [personMeaning, appointmentMeaning, coolingOffMeaning, departmentMeaning].map((one) => [one.table, one]),
);
const seen = (...ops: RowOp[]) => happeningsIn(ops, meanings);
const { unit_id: _, ...row } = somebody;
const was = { department_id: 'd1', post: '科员' };

test.each([
  ['joins', insert(person, { ...row, grade: 'none' })],
  ['moves', update(person, 'p1', { department_id: 'd2', post: '处长' }, was)],
  ['post', update(person, 'p1', { post: '处长' }, was)],
  ['rank', update(person, 'p1', { leadership: true }, was)],
  ['starts', update(person, 'p1', { state: 'active' }, { state: 'onboarding' })],
  ['returns', update(person, 'p1', { state: 'active' }, { state: 'leaving' })],
])('somebody is moved: he %s', (how, op) => {
  expect(new Set(seen(op).map(({ name, as }) => `${name} ${as.how}`))).toEqual(new Set([`person.moved ${how}`]));
});

test.each([
  ['extended', update(coolingOff, 'c', { ends_on: '2030-03-01' }, { ends_on: '2029-03-01' })],
  ['ends', update(coolingOff, 'c', { ended_at: '2029-03-01T00:00:00.000Z' }, { ended_at: null })],
])('a cooling-off is %s', (how, op) => {
  expect(seen(op)).toEqual([{ name: 'cooling.set', thing: 'c', as: { how } }]);
});

test('an office that ends, and the department headed by it, are told of whom they end; a new head is told with him and with whom he replaces', () => {
  const ended = endOffice(held('dept_head'), '2026-03-02T01:00:00.000Z');
  expect(seen(ended, ...unheaded({ person: somebody, headOf: ['d1'] }))).toEqual([
    { name: 'role.ended', thing: 'p1', as: { kind: 'office', thing: 'office', role: 'dept_head' } },
    { name: 'role.ended', thing: 'p1', as: { kind: 'head', thing: 'department', role: 'head' } },
  ]);
  expect(seen(update(department, 'd1', { head_id: 'p2' }, { head_id: 'p1' }))).toMatchObject([
    { name: 'role.ended', thing: 'p1' },
    { name: 'role.given', thing: 'p2' },
  ]);
});
