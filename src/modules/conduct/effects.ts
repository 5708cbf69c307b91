import { insert, type RowOp } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { violation } from './tables.ts';

export interface NewViolation {
  readonly id: string;
  readonly clause: ClauseId;
  readonly person: string;
  readonly finding: string | null;
  readonly what: string;
  readonly by: string;
  readonly at: Instant;
}

/** A breach of conduct stands in the person's record, whatever is done about it. */
export function recordViolation({ id, clause, person, finding, what, by, at }: NewViolation): RowOp {
  return insert(violation, { id, clause, person_id: person, finding_id: finding, what, recorded_by: by, at });
}
