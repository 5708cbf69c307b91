/** A time that a clause sets and that may only be lengthened, e.g. a cooling-off. */
import { declare } from './declared.ts';
import { type RowOp, update } from './effect.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { CivilDate } from './json.ts';
import type { Table } from './table.ts';
import type { Text } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

export interface Term {
  readonly clause: ClauseId;
  readonly table: Table;
  /** The column of its last day. The write path stops any act that would set it earlier. */
  readonly ends: string;
  readonly says: (until: CivilDate) => Text;
  readonly remedy: Text;
}

export function defineTerm(term: Term): Term {
  return declare('term', term);
}

interface Extension {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Sets the new end, if the old one still stands. */
export function extend({ table, ends }: Term, id: string, { from, to }: Extension): RowOp {
  return update(table, id, { [ends]: to }, { [ends]: from });
}

export function neverShorter<A extends Circumstances>(term: Term, pick: (ask: A) => Extension): Rule<A> {
  return {
    id: 'never-shorter',
    clause: term.clause,
    kind: 'denied',
    broken: (ask) => pick(ask).to < pick(ask).from,
    says: (ask) => term.says(pick(ask).from),
    remedy: () => term.remedy,
  };
}
