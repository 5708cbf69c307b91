import { expect, test } from 'vitest';
import type { CaseLine } from '#web/app/api.ts';
import { longestFirst, nextOf } from './case-queue.ts';

const line = (id: string, came_at: string) => ({ id, no: id, came_at }) as CaseLine;
const queue = [line('a', '2026-11-25T01:00:00Z'), line('b', '2026-11-26T01:00:00Z'), line('c', '2026-11-27T01:00:00Z')];

test('what waits longest comes first', () => {
  expect(longestFirst(queue.toReversed()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('after the last comes the first, after the only one nothing, and a case of no queue is followed by its first', () => {
  expect(nextOf(queue, 'a')?.id).toBe('b');
  expect(nextOf(queue, 'c')?.id).toBe('a');
  expect(nextOf(queue.slice(0, 1), 'a')).toBeNull();
  expect(nextOf(queue, 'elsewhere')?.id).toBe('a');
});
