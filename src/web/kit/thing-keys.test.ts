import { describe, expect, it } from 'vitest';
import { kindOfKey, looksLikeId, scopeToken } from './thing-keys.ts';

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

  it('reads tokens of the need-to-know', () => {
    expect(scopeToken('r:registry_clerk')).toEqual({ kind: 'role', id: 'registry_clerk' });
    expect(scopeToken('d:office')).toEqual({ kind: 'department', id: 'office' });
    expect(scopeToken('all')).toEqual({ kind: 'all', id: '' });
    expect(scopeToken('anything else')).toBeNull();
  });
});
