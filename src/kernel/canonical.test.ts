import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalError, canonical } from './canonical.ts';
import type { Json } from './json.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('sorts members by UTF-16 code units, as the example of RFC 8785 §3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(text)).length).toBe(7);
    expect(text).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}');
  });

  it('writes strings and numbers as RFC 8785 §3.2.2 does', () => {
    expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
    expect(canonical([-0, 1e21, 333333333.33333329, 4.5, 2e-3, 1e-27])).toBe(
      '[0,1e+21,333333333.3333333,4.5,0.002,1e-27]',
    );
    expect(canonical([null, true, false, {}, []])).toBe('[null,true,false,{},[]]');
  });

  it('leaves out undefined members and refuses what has no JSON text', () => {
    expect(canonical({ b: 1, a: undefined } as unknown as Json)).toBe('{"b":1}');
    for (const value of ['\ud800', { '\udc00': 1 }, Number.NaN, Number.POSITIVE_INFINITY, [undefined], 1n, () => 1]) {
      expect(() => canonical(value as unknown as Json)).toThrow(CanonicalError);
    }
  });

  it('keeps every value, and gives equal values one text whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonical(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(reversed(value as Json))).toBe(text);
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  // By definition, not by assignment: a member may be called __proto__.
  const out: Record<string, Json> = {};
  for (const [name, member] of entries) {
    Object.defineProperty(out, name, { value: reversed(member), enumerable: true, configurable: true, writable: true });
  }
  return out;
}
