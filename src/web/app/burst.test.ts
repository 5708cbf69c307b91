import { describe, expect, it } from 'vitest';
import { createBurstDetector, digitOf } from './burst.ts';

function type(text: string, pause: number, end = 'Enter'): string | null {
  const detector = createBurstDetector();
  let at = 1000;
  for (const key of text) {
    at += pause;
    detector.key(key, at);
  }
  return detector.key(end, at + pause);
}

describe('the burst detector', () => {
  it('hears a scanner and not a hand', () => {
    expect(type('100000000017', 2)).toBe('100000000017');
    expect(type('100000000017', 50, 'Tab')).toBe('100000000017');
    expect(type('100000000017', 51)).toBeNull();
    expect(type('1234567', 2)).toBeNull();
    expect(type('10000000', 2, 'a')).toBeNull();
  });

  it('drops what was typed slowly before the burst', () => {
    const detector = createBurstDetector();
    detector.key('9', 0);
    let at = 400;
    for (const key of '100000000017') detector.key(key, (at += 3));
    expect(detector.key('Enter', at + 3)).toBe('100000000017');
  });

  it('forgets a burst that letters broke', () => {
    const detector = createBurstDetector();
    let at = 0;
    for (const key of '12345678x') detector.key(key, (at += 3));
    expect(detector.key('Enter', at + 3)).toBeNull();
  });
});

describe('a digit key', () => {
  it('is read from its place when an input method hides what it typed', () => {
    expect(digitOf({ code: 'Digit7', key: 'Process' })).toBe('7');
    expect(digitOf({ code: 'Numpad0', key: '0' })).toBe('0');
    expect(digitOf({ code: '', key: '4' })).toBe('4');
    expect(digitOf({ code: 'KeyA', key: 'a' })).toBeNull();
  });
});
