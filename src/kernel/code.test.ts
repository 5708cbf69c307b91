import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, codeTypes, type CodeType, makeCode, readCode } from './code.ts';

const types = Object.keys(codeTypes) as CodeType[];
const code = fc
  .tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 9_999_999_999 }))
  .map(([type, serial]) => makeCode(type, serial));

describe('codes', () => {
  test('what is made can be read, with its type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.nat(9_999_999_999), (type, serial) => {
        expect(readCode(makeCode(type, serial))).toEqual({ type, code: makeCode(type, serial) });
      }),
    );
  });

  test('any one wrong digit is noticed', () => {
    fc.assert(
      fc.property(code, fc.nat(11), fc.integer({ min: 1, max: 9 }), (good, at, by) => {
        const bad = good.slice(0, at) + ((Number(good[at]) + by) % 10) + good.slice(at + 1);
        expect(readCode(bad)).toHaveProperty('error');
      }),
    );
  });

  test('control characters and spaces a scanner adds are dropped', () => {
    expect(readCode(`\u0002${makeCode('carrier', 17)} \r`)).toMatchObject({ type: 'carrier' });
  });

  test.each(['', '12345', '1234567890123', '1234a6789012'])('%j is no code', (raw) => {
    expect(readCode(raw)).toEqual({ error: 'length' });
  });

  test('a type nobody uses is told apart from a wrong digit', () => {
    const body = '80000000001';
    expect(readCode(body + checkDigit(body))).toEqual({ error: 'type' });
  });

  test('a serial that does not fit is refused', () => {
    expect(() => makeCode('carrier', 10_000_000_000)).toThrow(RangeError);
  });
});
