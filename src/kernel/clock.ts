import { declare } from './declared.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import type { ProcedureId } from './procedure-id.ts';
import type { Text } from './text.ts';

/** Who may owe: somebody by name, or an office. */
export type Debtor = 'person' | RoleId;

/** What is refused to the owner while his obligation is overdue. */
export type Blocked = 'loan' | 'receive';

/** What a debtor does himself so that others can meet what he owes. */
export interface NextOfDebtor {
  readonly verb: Text;
  /** How and where, for what is no act of the product. */
  readonly how: Text;
  readonly act?: ProcedureId;
}

interface AnyClock {
  readonly clause: ClauseId;
  /** Kind of thing (its table) each obligation is about. */
  readonly on: string;
  readonly owner: Debtor | readonly Debtor[];
  readonly blocks?: readonly Blocked[];
  /** Whom the clause names: told the moment it is overdue, before the ladder's steps. */
  readonly tells?: readonly RoleId[];
  readonly says: Text;
  /** Acts with content; nothing else ends it as met. */
  readonly metBy: readonly ProcedureId[];
  /** Where the acts that meet it are not its debtor's. */
  readonly next?: NextOfDebtor;
  /** A duty that finds that such acts together have met it. */
  readonly foundBy?: `duty:${ProcedureId}`;
  /** Acts and duties that take its reason away, or take back an act that met it. */
  readonly cancelledBy?: readonly (ProcedureId | `duty:${ProcedureId}`)[];
}

/** One obligation at a time for a thing; `cause` where the clause has more than one such clock for it. */
export interface OneClock extends AnyClock {
  readonly cause?: string;
  readonly family?: undefined;
}

/** Several for a thing, told apart by what follows the family's name in their cause: `list:` and its id, or the period alone. */
export interface FamilyClock extends AnyClock {
  readonly family: string;
  readonly cause?: undefined;
}

/** The obligations of a clause: about what, whose, what they ask, and the acts that meet them. */
export type Clock = OneClock | FamilyClock;

/** What an obligation keeps of its clock. */
export interface Owed {
  readonly id: string;
  readonly clause: ClauseId;
  readonly object_table: string;
  readonly cause: string;
}

/** What an alert says. Without a clause: whatever clause raises this kind. */
export interface Notice {
  readonly kind: string;
  readonly clause?: ClauseId;
  readonly says: Text;
}

export function defineClock<const C extends Clock>(clock: C): C {
  return declare('clock', clock);
}

export function defineNotice<const N extends Notice>(notice: N): N {
  return declare('notice', notice);
}

export function isOf(clock: Clock, { clause, object_table, cause }: Omit<Owed, 'id'>): boolean {
  if (clock.clause !== clause || clock.on !== object_table) return false;
  return clock.family === undefined ? cause === (clock.cause ?? '') : cause.startsWith(clock.family);
}
