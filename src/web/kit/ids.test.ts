import { describe, expect, it } from 'vitest';
import { isId, scopeToken } from './ids.ts';

describe('ids', () => {
  it('leave names, titles and counts alone', () => {
    expect(isId('01j9z3c4d5e6f7')).toBe(true);
    expect(isId('office')).toBe(true);
    expect(isId('卓然')).toBe(false);
    expect(isId('3')).toBe(false);
    expect(isId('two words')).toBe(false);
  });

  it('reads tokens of the need-to-know', () => {
    expect(scopeToken('r:registry_clerk')).toEqual({ kind: 'role', id: 'registry_clerk' });
    expect(scopeToken('d:office')).toEqual({ kind: 'department', id: 'office' });
    expect(scopeToken('all')).toEqual({ kind: 'all', id: '' });
    expect(scopeToken('anything else')).toBeNull();
  });
});
