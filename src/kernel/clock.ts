import { declare } from './declared.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { Text } from './text.ts';

/** What the obligations of a clause ask, in words; a clause without one is told in its own. */
export interface Clock {
  readonly clause: ClauseId;
  /** Those of this cause only, e.g. one of two addressees. */
  readonly cause?: string;
  readonly says: Text;
}

/** What an alert says. Without a clause: whatever clause raises this kind. */
export interface Notice {
  readonly kind: string;
  readonly clause?: ClauseId;
  readonly says: Text;
}

export function defineClock(clock: Clock): Clock {
  return declare('clock', clock);
}

export function defineNotice(notice: Notice): Notice {
  return declare('notice', notice);
}
