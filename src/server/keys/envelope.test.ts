import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refOf } from './envelope.ts';
import { KeyDamaged } from './errors.ts';
import { aadOf, type ObjectKey, objectKey } from './object-key.ts';
import { partBytes } from './stream.ts';
import { suites } from './suites.ts';

const both = Object.values(suites).map((suite) => ({
  suite,
  key: objectKey(suite, '0011aabb.7', 3, Buffer.alloc(32, 5)),
}));
const here = aadOf({ unit: 'u', table: 'document', id: 'd', version: 2, field: 'body' });
const bytes = fc.uint8Array({ maxLength: 300 });

async function sealed(key: ObjectKey, plain: Uint8Array, cut: readonly number[] = [], aad = here): Promise<Buffer> {
  return buffer(flow(plain, cut).compose(key.sealing(aad)));
}

async function opened(key: ObjectKey, text: Uint8Array, cut: readonly number[] = [], aad = here): Promise<Buffer> {
  return buffer(flow(text, cut).compose(key.opening(aad)));
}

/** The bytes in pieces, as a network or a disk would bring them. */
function flow(all: Uint8Array, cut: readonly number[]): Readable {
  const places = [0, ...cut.map((at) => at % (all.length + 1)).sort((a, b) => a - b), all.length];
  return Readable.from(places.slice(1).map((end, i) => Buffer.from(all.subarray(places[i] as number, end))));
}

test.each(both)('a field comes back as it was, suite $suite.id', ({ key }) => {
  fc.assert(
    fc.property(bytes, fc.string(), (plain, aad) => {
      const text = key.seal(plain, aad);
      expect(refOf(text)).toBe(key.ref);
      expect(key.open(text, aad)).toEqual(Buffer.from(plain));
    }),
  );
});

test.each(both)('a field with one bit turned, cut short or lengthened is damaged, suite $suite.id', ({ key }) => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(7), (plain, at, bit) => {
      const text = key.seal(plain, here);
      const turned = Buffer.from(text);
      turned[at % text.length] = (turned[at % text.length] as number) ^ (1 << bit);
      expect(() => key.open(turned, here)).toThrow(KeyDamaged);
      expect(() => key.open(text.subarray(0, at % text.length), here)).toThrow(KeyDamaged);
      expect(() => key.open(Buffer.concat([text, Buffer.of(at)]), here)).toThrow(KeyDamaged);
    }),
  );
});

test.each(both)('a field opens in its own place only, with its own key, suite $suite.id', ({ key, suite }) => {
  const text = key.seal(Buffer.from('机密'), here);
  const places = [
    { unit: 'v', table: 'document', id: 'd', version: 2, field: 'body' },
    { unit: 'u', table: 'copy', id: 'd', version: 2, field: 'body' },
    { unit: 'u', table: 'document', id: 'e', version: 2, field: 'body' },
    { unit: 'u', table: 'document', id: 'd', version: 3, field: 'body' },
    { unit: 'u', table: 'document', id: 'd', version: 2, field: 'note' },
  ];
  for (const place of places) expect(() => key.open(text, aadOf(place))).toThrow(KeyDamaged);
  expect(() => objectKey(suite, key.ref, 3, Buffer.alloc(32, 6)).open(text, here)).toThrow(KeyDamaged);
  expect(() => objectKey(suite, '0011aabb.8', 3, Buffer.alloc(32, 5)).open(text, here)).toThrow(KeyDamaged);
});

test('a short text tells its length in steps of 64 bytes only, and the same text is never the same twice', () => {
  const [{ key }] = both as [(typeof both)[number]];
  const lengths = new Set(Array.from({ length: 60 }, (_, n) => key.seal(Buffer.alloc(n), here).length));
  expect(lengths.size).toBe(1);
  expect(key.seal(Buffer.from('a'), here)).not.toEqual(key.seal(Buffer.from('a'), here));
});

test('no text of one form is one of the other', async () => {
  const [{ key }] = both as [(typeof both)[number]];
  await expect(opened(key, key.seal(Buffer.from('a'), here))).rejects.toThrow(KeyDamaged);
  const text = await sealed(key, Buffer.from('a'));
  expect(() => key.open(text, here)).toThrow(KeyDamaged);
});

const lengths = [0, 1, partBytes - 1, partBytes, partBytes + 1, 2 * partBytes, 3 * partBytes + 17];

test.each(both)('a stream comes back as it was, however it flows, suite $suite.id', async ({ key }) => {
  const cuts = fc.array(fc.nat(), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lengths), cuts, cuts, async (length, one, two) => {
      const plain = randomBytes(length);
      const text = await sealed(key, plain, one);
      expect(refOf(text)).toBe(key.ref);
      expect((await opened(key, text, two)).equals(plain)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test.each(both)('a stream cut short anywhere, or with a bit turned, is damaged, suite $suite.id', async ({ key }) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lengths), fc.nat(), fc.nat(7), async (length, at, bit) => {
      const text = await sealed(key, randomBytes(length));
      await expect(opened(key, text.subarray(0, at % text.length))).rejects.toThrow(KeyDamaged);
      const turned = Buffer.from(text);
      turned[at % text.length] = (turned[at % text.length] as number) ^ (1 << bit);
      await expect(opened(key, turned)).rejects.toThrow(KeyDamaged);
    }),
    { numRuns: 60 },
  );
});

test.each(both)(
  'parts of a stream in another order, left out, twice or from another stream are damaged, suite $suite.id',
  async ({ key }) => {
    const plain = randomBytes(3 * partBytes);
    const text = await sealed(key, plain);
    const other = await sealed(key, plain);
    const size = partBytes + 16;
    const head = text.length - 3 * size;
    const part = (from: Buffer, n: number) => from.subarray(head + n * size, head + (n + 1) * size);
    const of = (...parts: Buffer[]) => Buffer.concat([text.subarray(0, head), ...parts]);
    expect((await opened(key, of(part(text, 0), part(text, 1), part(text, 2)))).equals(plain)).toBe(true);
    const wrong = [
      of(part(text, 1), part(text, 0), part(text, 2)),
      of(part(text, 0), part(text, 2)),
      of(part(text, 0), part(text, 1)),
      of(part(text, 0), part(text, 0), part(text, 1), part(text, 2)),
      of(part(text, 0), part(other, 1), part(text, 2)),
      of(part(text, 0), part(text, 1), part(text, 2), part(text, 2)),
      of(),
    ];
    for (const one of wrong) await expect(opened(key, one)).rejects.toThrow(KeyDamaged);
    await expect(opened(key, text, [], `${here} `)).rejects.toThrow(KeyDamaged);
  },
);
