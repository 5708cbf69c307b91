import { describe, expect, it } from 'vitest';
import { summaryOf } from './case-changes.ts';

describe('what a case changes', () => {
  it('is read from before and after, and leaves out what stays', () => {
    expect(
      summaryOf({
        title: '件',
        before: { level: 4, mark: '机密★10年' },
        after: { level: 3, mark: '机密★10年', reason: '情况变化' },
      }),
    ).toEqual({
      changes: [
        { name: 'level', before: 4, after: 3 },
        { name: 'reason', before: null, after: '情况变化' },
      ],
      facts: { title: '件' },
    });
  });

  it('is read from single values too', () => {
    expect(summaryOf({ level: { before: null, after: 'secret' }, copies: 5 })).toEqual({
      changes: [{ name: 'level', before: null, after: 'secret' }],
      facts: { copies: 5 },
    });
  });
});
