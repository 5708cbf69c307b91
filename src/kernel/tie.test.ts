import { expect, test } from 'vitest';
import { untied } from './tie.ts';

const ties = [{ person_id: 'a', related_id: 'b' }];

test.each<[string, readonly (string | null | undefined)[], readonly (string | null)[], boolean]>([
  ['somebody else', ['c'], ['a'], true],
  ['the very person', ['a'], ['a'], false],
  ['one of several', ['c', 'a'], ['d', 'a'], false],
  ['whoever declared a tie to him', ['a'], ['b'], false],
  ['he to whom the tie was declared', ['b'], ['a'], false],
  ['somebody with a tie to a third', ['a'], ['c'], true],
  ['nobody named on either side', [null, undefined], [null], true],
])('%s', (_, people, concerned, free) => {
  expect(untied(people, concerned, ties)).toBe(free);
});
