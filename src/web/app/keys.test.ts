import { describe, expect, it } from 'vitest';
import { comboOf, keyMap } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('the keyboard map', () => {
  it('has no bare letter and no digit as an action key', () => {
    for (const { keys } of keyMap)
      expect(keys === '↑ ↓ Enter Space' || /^(F\d+|Escape|(Ctrl|Alt)\+.+)$/.test(keys)).toBe(true);
    expect(comboOf({ ...plain, code: 'KeyK', key: 'k' })).toBeNull();
    expect(comboOf({ ...plain, code: 'Digit1', key: '1' })).toBeNull();
  });

  it('leaves the keys that browsers and input aids own', () => {
    const taken = ['F1', 'F3', 'F5', 'F7', 'F11', 'F12'];
    expect(keyMap.filter(({ keys }) => taken.includes(keys))).toEqual([]);
  });

  it('reads the place of a key, so that an input method cannot change it', () => {
    expect(comboOf({ ...plain, ctrlKey: true, code: 'KeyK', key: 'Process' })).toBe('Ctrl+K');
    expect(comboOf({ ...plain, ctrlKey: true, code: 'Slash', key: '、' })).toBe('Ctrl+/');
    expect(comboOf({ ...plain, altKey: true, code: 'Digit2', key: '™' })).toBe('Alt+2');
    expect(comboOf({ ...plain, ctrlKey: true, code: 'Enter', key: 'Enter' })).toBe('Ctrl+Enter');
    expect(comboOf({ ...plain, code: 'F2', key: 'F2' })).toBe('F2');
  });
});
