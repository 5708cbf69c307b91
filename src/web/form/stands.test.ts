import { expect, it } from 'vitest';
import { stands } from './stands.ts';

it('only what the form cannot mend stands against opening it', () => {
  const list = { list: 'l1' };
  expect(stands({ kind: 'fields', fields: ['received_by'] }, list)).toBe(false);
  // Every item is to be scanned: the form is where that is done.
  expect(stands({ kind: 'state', fields: ['carriers'] }, list)).toBe(false);
  expect(stands({ kind: 'state', fields: ['list'] }, list)).toBe(true);
  expect(stands({ kind: 'denied', fields: [] }, list)).toBe(true);
});
