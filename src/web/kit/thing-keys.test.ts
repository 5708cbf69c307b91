import { describe, expect, it } from 'vitest';
import { isSystemId, kindOfKey, looksLikeId, scopeToken } from './thing-keys.ts';

describe('names for ids', () => {
  it('knows whose id stands under a key', () => {
    expect(kindOfKey('readers')).toBe('person');
    expect(kindOfKey('purpose')).toBeNull();
  });

  it('leaves names, titles and counts alone', () => {
    expect(looksLikeId('01j9z3c4d5e6f7')).toBe(true);
    expect(looksLikeId('office')).toBe(true);
    expect(looksLikeId('卓然')).toBe(false);
    expect(looksLikeId('3')).toBe(false);
    expect(looksLikeId('two words')).toBe(false);
  });

  it('tells an id of the server from words, marks and codes', () => {
    expect(isSystemId('01m803ffeedq08y5advs2bh0qt')).toBe(true);
    for (const word of ['100000002869', 'cabinet2', '机密★20年', 'carriers.request-print'])
      expect(isSystemId(word)).toBe(false);
  });

  it('reads tokens of the need-to-know', () => {
    expect(scopeToken('r:registry_clerk')).toEqual({ kind: 'role', id: 'registry_clerk' });
    expect(scopeToken('d:office')).toEqual({ kind: 'department', id: 'office' });
    expect(scopeToken('all')).toEqual({ kind: 'all', id: '' });
    expect(scopeToken('anything else')).toBeNull();
  });
});
