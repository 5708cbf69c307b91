import { type Case, caseTable } from '#kernel/approval.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige } from '#kernel/obligation.ts';
import { submitted } from '../clocks.ts';
import { draft } from '../tables.ts';

interface Protected {
  readonly document: string;
  readonly author: string;
  readonly department: string | null;
  readonly permit: Case | null;
  readonly submitBy: Instant;
  readonly now: Instant;
  readonly newId: () => string;
}

/** Beyond the unit's powers: the item stays protected at the proposed level (its label has it already) and must go upward at once (CLASSIFY-031). */
export function protect({ document, author, department, permit, submitBy, now, newId }: Protected): RowOp[] {
  return [
    update(draft, document, { status: 'protected' }),
    ...(permit ? [update(caseTable, permit.id, { status: 'void', closed_at: now })] : []),
    oblige(submitted, {
      id: newId(),
      owner: { person: author },
      department,
      object: document,
      at: now,
      due: submitBy,
    }),
  ];
}
