import { expect, test } from 'vitest';
import type { ProcedureInfo } from '#web/app/api.ts';
import { taskTarget } from './task-target.ts';

const field = (kind: string) => ({ type: 'string', 'x-widget': kind });
const procedure = { id: 'classification.review', schema: { properties: { document: field('document') } } };
const procedures = [procedure as unknown as ProcedureInfo];
const document = { table: 'document', id: 'd1' };
const row = { kind: 'owed', act: 'classification.review', desk: false, objects: [document], of: null } as const;
const part = { id: 'o', clause: 'CLASSIFY-022', says: { zh: '', en: '' }, due: null, status: 'open' } as const;

test('the act opens with the thing filled in', () => {
  expect(taskTarget({ ...row, parts: [{ ...part, object: document }] }, procedures)).toEqual({
    to: '/acts/$id',
    params: { id: 'classification.review' },
    search: { document: 'd1' },
  });
});

test('of several copies the act on their document is filled in with it', () => {
  const copies = [{ table: 'carrier', id: 'c1' }];
  expect(taskTarget({ ...row, objects: copies, of: document, parts: [] }, procedures)?.search).toEqual({
    document: 'd1',
  });
});

test('what is scanned leads to the desk, a case to itself, and what is nobody’s own act nowhere', () => {
  expect(taskTarget({ ...row, act: 'hands.take-back', desk: true, parts: [] }, [])).toEqual({
    to: '/desk',
    search: {},
  });
  expect(taskTarget({ ...row, act: 'counting.open-inventory', desk: true, parts: [] }, [])?.search).toEqual({
    mode: 'count',
  });
  const decision = { ...part, object: { table: 'case', id: 'k' } };
  expect(taskTarget({ ...row, kind: 'decision', parts: [decision] }, [])?.params).toEqual({ id: 'k' });
  expect(taskTarget({ ...row, act: null, parts: [] }, procedures)).toBeNull();
  expect(taskTarget({ ...row, act: 'people.appoint', parts: [] }, procedures)).toBeNull();
});
