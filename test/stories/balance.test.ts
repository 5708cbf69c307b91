import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booksOf } from '../kit/balance.ts';
import { world } from '../kit/world.ts';

const acts = [
  'receive',
  'print',
  'lend',
  'takeBack',
  'copy',
  'archive',
  'sendBack',
  'destroy',
  'lose',
  'recover',
] as const;

test('whatever is done in whatever order, copies made = in hands + archived + sent + destroyed + missing', async () => {
  const books = await booksOf(await world());
  await books.receive(5);
  await books.receive(2);
  const step = fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(1000) });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      for (const { act, pick } of steps) {
        await books[act](pick);
        expect(await books.wrong()).toEqual([]);
      }
      for (const hand of books.hands.values()) seen.add(hand);
    }),
    // Acts cannot be taken back on one world, so a shorter sequence would not be the same one.
    { numRuns: 8, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(expect.arrayContaining(['destroyed', 'registry']));
}, 120_000);
