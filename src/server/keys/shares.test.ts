import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';
import { faultOf, joinShares, readShare, type Share, splitSecret, writeShare } from './shares.ts';

const read = (line: string): Share => readShare(line) as Share;

test('any bytes come back from their text, however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase32(bytes);
      expect(fromBase32(text)?.subarray(0, bytes.length)).toEqual(Buffer.from(bytes));
      expect(fromBase32(text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(fromBase32(text));
    }),
  );
  expect(fromBase32('0U')).toBe(null);
});

test('any so many of the shares give the secret, and fewer do not', async () => {
  const { secret, lines, needed, marks } = await splitSecret(3, 5);
  expect([lines.length, marks.length]).toEqual([5, 5]);
  for (let a = 0; a < 5; a++)
    for (let b = a + 1; b < 5; b++) {
      expect((await joinShares([lines[a], lines[b]].map((line) => read(line as string)))).equals(secret)).toBe(false);
      for (let c = b + 1; c < 5; c++) {
        const some = [lines[c], lines[a], lines[b]].map((line) => read(line as string));
        expect(some.length).toBe(needed);
        expect((await joinShares(some)).equals(secret)).toBe(true);
      }
    }
});

test('a share with one letter changed, left out or exchanged with its neighbour is no share', async () => {
  const { lines } = await splitSecret(2, 2);
  const line = lines[0] as string;
  expect(readShare(` ${line.toLowerCase().replaceAll('-', ' ').replace('jg1 ', 'jg1-')} `)).toEqual(read(line));
  const letters = [...line].flatMap((char, at) => (char === '-' || at < 4 ? [] : [at]));
  for (const at of letters) {
    const other = line[at] === '7' ? '8' : '7';
    expect(readShare(line.slice(0, at) + other + line.slice(at + 1))).toBe(null);
    expect(readShare(line.slice(0, at) + line.slice(at + 1))).toBe(null);
    const next = line[at + 1] ?? '-';
    if (next !== '-' && next !== line[at])
      expect(readShare(line.slice(0, at) + next + line[at] + line.slice(at + 2))).toBe(null);
  }
  for (const text of ['', 'JG1-', 'hello', line.slice(4)]) expect(readShare(text)).toBe(null);
});

test('a share of another splitting, and one that somebody made up, are told', async () => {
  const [ours, theirs] = [await splitSecret(2, 3), await splitSecret(2, 3)];
  expect(ours.lines.map((line) => faultOf(readShare(line), ours))).toEqual([null, null, null]);
  expect(faultOf(readShare(theirs.lines[0] as string), ours)).toBe('other-set');
  expect(faultOf(readShare('JG1-0000'), ours)).toBe('misspelt');
  const share = read(ours.lines[0] as string);
  for (const forged of [
    { ...share, number: 2 },
    { ...share, number: 9 },
    { ...share, bytes: share.bytes.map((byte) => byte ^ 1) },
  ])
    expect(faultOf(readShare(writeShare(forged)), ours)).toBe('forged');
});
