import { caseTable } from '#kernel/approval.ts';
import { move, person, registryHand } from '#kernel/custody.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { cancel, reopen } from '#kernel/obligation.ts';
import type { Moved } from './facts/moved.ts';
import type { OpenDuty } from './door/facts/out.ts';
import { circulation, type Holding, holding, loanReceipt } from './tables.ts';
import { answersFor } from './door/take-back.ts';

export interface Undoing {
  readonly what: Moved;
  readonly held: Holding;
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
}

/** The counter-move, on record like any other, and everything the move had done put back as it was. */
export function undoMove({ what, held, id, by, at }: Undoing): RowOp[] {
  const { copy, moved, running } = what;
  const base = { id, copy, step: 'undo', by, at, note: moved.id };
  const round = running.filter((one) => one.object_id !== copy.id);
  if (moved.id === held.out_movement) {
    const ended = { status: 'undone', returned_at: at, checked_by: by, in_movement: id } as const;
    return [
      ...move({ ...base, to: registryHand }),
      update(holding, held.id, ended, { status: 'open' }),
      ...cancel(
        running.filter((one) => one.object_id === copy.id),
        by,
        at,
      ),
      ...answersFor(round, null),
      ...giveBack(what),
      ...voided(what, by, at),
    ];
  }
  const open = { status: 'open', returned_at: null, checked_by: null, in_movement: null } as const;
  return [
    ...move({ ...base, to: person(held.person_id), due: held.due_at }),
    update(holding, held.id, open, { status: 'returned' }),
    ...reopen(what.met),
    ...readAgain(what, held, [...round, ...what.met.filter((one) => one.object_id !== copy.id)]),
  ];
}

/** A slip on which nothing is left to be signed for. */
function voided({ receipt }: Moved, by: string, at: Instant): RowOp[] {
  if (!receipt || receipt.others > 0 || receipt.status !== 'open') return [];
  return [update(loanReceipt, receipt.id, { status: 'void' }, { status: 'open' }), ...cancel(receipt.owed, by, at)];
}

/** The approval can be used again. */
function giveBack({ permit }: Moved): RowOp[] {
  if (!permit) return [];
  const { id, used, status } = permit;
  return [update(caseTable, id, { used: used - 1, status: 'approved' }, { used, status })];
}

function readAgain({ circulation: open, departmentId }: Moved, held: Holding, round: readonly OpenDuty[]): RowOp[] {
  if (!open) return [];
  const reader = held.for_id ?? held.person_id;
  const done = open.done.filter((one) => one !== reader);
  return [
    update(circulation, open.id, { done, status: 'open', ended_at: null }),
    ...answersFor(round, { id: reader, department_id: departmentId }),
  ];
}
