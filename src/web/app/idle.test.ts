import { describe, expect, it } from 'vitest';
import { idleAt } from './idle.ts';

describe('idleness', () => {
  it('warns in the last minute and ends with the limit, never later', () => {
    expect(idleAt(0, 600)).toEqual({ left: 600, state: 'working' });
    expect(idleAt(539_000, 600)).toEqual({ left: 61, state: 'working' });
    expect(idleAt(540_000, 600)).toEqual({ left: 60, state: 'warned' });
    expect(idleAt(599_500, 600)).toEqual({ left: 1, state: 'warned' });
    expect(idleAt(600_000, 600)).toEqual({ left: 0, state: 'over' });
    expect(idleAt(9_000_000, 600).state).toBe('over');
    expect([idleAt(29_000, 60).state, idleAt(31_000, 60).state]).toEqual(['working', 'warned']);
  });
});
