import pg from 'pg';
import { expect, test } from 'vitest';
import { withoutValues } from './log-fault.ts';

test('of a fault of the database its kind and place are told, none of its values', () => {
  const error = new pg.DatabaseError('invalid input syntax for type integer: "关于防汛"', 80, 'error');
  Object.assign(error, { code: '23505', table: 'document', constraint: 'document_title_unique', routine: '_bt_check' });
  Object.assign(error, {
    detail: 'Key (title)=(关于防汛) already exists.',
    where: 'unnamed portal parameter $1 = 关于防汛',
  });
  const told = String(withoutValues(error));
  expect(told).toMatch(
    /^DatabaseError 23505 table document, constraint document_title_unique, routine _bt_check\n {4}at /,
  );
  expect(told).not.toContain('防汛');
});

test('other faults are told as they are', () => {
  const error = new TypeError('x is not a function');
  expect(withoutValues(error)).toBe(error);
});
