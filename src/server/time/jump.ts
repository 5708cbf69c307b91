/** More than a clock is ever set right by in small steps. */
export const apartMs = 5000;
/** A clock that is set right in small steps goes at most so much faster or slower. */
const mostDrift = 0.001;

/** One look: what the clock said, and what one said that only counts on. */
export interface Look {
  readonly wall: number;
  readonly steady: number;
}

export interface Seen {
  /** From where to look next time. */
  readonly base: Look;
  /** What the clock would say had it only gone on. */
  readonly expected: number;
  /** How far it jumped; 0 where it went on. */
  readonly jump: number;
}

/** Compares two looks. Small steps are followed no faster than a clock drifts, so that many of them add up to a jump. */
export function compare(base: Look, now: Look): Seen {
  const elapsed = now.steady - base.steady;
  const expected = base.wall + elapsed;
  const by = now.wall - expected;
  if (Math.abs(by) > apartMs) return { base: now, expected, jump: by };
  const most = Math.abs(elapsed) * mostDrift;
  return { base: { wall: expected + Math.max(-most, Math.min(most, by)), steady: now.steady }, expected, jump: 0 };
}
