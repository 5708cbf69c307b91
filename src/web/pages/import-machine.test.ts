import { describe, expect, it } from 'vitest';
import { type ImportState, isRunning, judgedRows, percent, stepIn } from './import-machine.ts';

const state = (change: Partial<ImportState>): ImportState => ({
  state: 'reading',
  progress: null,
  headings: null,
  counts: null,
  ...change,
});

describe('an import', () => {
  it('stands in one of five steps', () => {
    expect([
      stepIn(null),
      stepIn(state({ state: 'headings' })),
      stepIn(state({ state: 'judged' })),
      stepIn(state({ state: 'committing' })),
      stepIn(state({ state: 'committed' })),
    ]).toEqual([0, 1, 2, 3, 4]);
    expect(stepIn(state({ state: 'somewhere', headings: [] }))).toBe(1);
  });

  it('is asked again only while the server works', () => {
    expect(isRunning(state({ state: 'judging' }))).toBe(true);
    expect(isRunning(state({ state: 'judged' }))).toBe(false);
    expect(isRunning(null)).toBe(false);
  });

  it('adds its verdicts up and shows no progress it does not know', () => {
    expect(judgedRows({ taken: 250, noted: 30, same: 4, refused: 16 })).toBe(300);
    expect(percent({ done: 299, total: 300 })).toBe(99);
    expect(percent({ done: 0, total: 0 })).toBeNull();
  });
});
