import { declare } from './declared.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { ProcedureId } from './procedure.ts';
import type { Text } from './text.ts';

/** The obligations of a clause: what they ask, and the acts that meet them. A clause may have several, told apart by their cause. */
export interface Clock {
  readonly clause: ClauseId;
  /** Those of this cause only, e.g. one of two addressees. */
  readonly cause?: string;
  readonly says: Text;
  /** Acts with content; nothing else ends it as met. */
  readonly metBy: readonly ProcedureId[];
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
