import type { CaseNote } from '#kernel/case-note.ts';
import { caseNote } from '#kernel/case-note.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import type { CaseAsk } from './rules.ts';

type Given = Pick<CaseNote, 'kind' | 'no'> &
  Partial<Pick<CaseNote, 'to_id' | 'words' | 'state' | 'answered_at' | 'answer'>>;

/** What happened beside the signatures, for the route. */
export function noted({ decided, actor, now }: CaseAsk, id: string, given: Given): RowOp {
  return insert(caseNote, {
    id,
    case_id: decided.id,
    round: decided.round,
    by_id: actor.id,
    to_id: null,
    at: now,
    words: null,
    state: 'said',
    answered_at: null,
    answer: null,
    ...given,
  });
}

/** Tells people of it, once each. */
export function tell({ decided, now }: CaseAsk, kind: string, people: readonly string[], newId: () => string): RowOp[] {
  return [...new Set(people)].map((person) =>
    raise({
      id: newId(),
      clause: 'CONDUCT-019',
      to: { person },
      object: { table: 'case', id: decided.id },
      kind,
      detail: { no: decided.no },
      at: now,
    }),
  );
}
