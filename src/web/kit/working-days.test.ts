import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from './working-days.ts';

// 1 to 7 October 2026 are free, Saturday 10 October is worked.
const years = [
  { year: 2026, off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], on: ['2026-10-10'] },
];

describe('working days', () => {
  it('leave out weekends and holidays and count weekends that are worked', () => {
    expect(workingDaysBetween(years, '2026-09-30', '2026-10-10')).toBe(3);
    expect(workingDaysBetween(years, '2026-08-07', '2026-08-10')).toBe(1);
    expect(workingDaysBetween(years, '2026-08-07', '2026-08-07')).toBe(0);
  });

  it('are not guessed for a year whose calendar is not loaded', () => {
    expect(workingDaysBetween(years, '2026-12-30', '2027-01-04')).toBeNull();
  });
});
