import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handNames } from '#kernel/custody.ts';
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

/** Brings a copy into every hand there is; chance alone does not always. */
const everyHand = [
  { act: 'receive', pick: 5 },
  { act: 'receive', pick: 2 },
  { act: 'lend', pick: 0 },
  { act: 'archive', pick: 0 },
  { act: 'sendBack', pick: 1 },
  { act: 'destroy', pick: 3 },
  { act: 'destroy', pick: 1 },
  { act: 'lose', pick: 0 },
] as const;

test('whatever is done in whatever order, copies made = in hands + archived + sent + destroyed + missing', async () => {
  const books = await booksOf(await world());
  const seen = new Set<string>();
  const step = fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(1000) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      for (const { act, pick } of steps) {
        await books[act](pick);
        expect(await books.wrong()).toEqual([]);
        for (const hand of books.hands.values()) seen.add(hand);
      }
    }),
    // Acts cannot be taken back on one world, so a shorter sequence would not be the same one.
    { examples: [[[...everyHand]]], numRuns: 9, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(Object.keys(handNames).sort());
});
