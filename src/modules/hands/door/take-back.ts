import { move, registryHand } from '#kernel/custody.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { meet, obligation } from '#kernel/obligation.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { OpenCirculation, Out } from './facts/out.ts';
import { carryOut, circulation, holding } from '../tables.ts';

export interface TakingBack {
  readonly copy: Copy;
  readonly out: Out;
  readonly by: string;
  /** When it is entered: a late entry never turns overdue into in time. */
  readonly at: Instant;
  /** When it was done, where it is entered late. */
  readonly acted?: Instant | null;
  readonly note?: string | null;
  /** `inventory`: it was found, not brought back. */
  readonly step?: 'return' | 'inventory';
}

export interface TakenBack {
  readonly ops: readonly RowOp[];
  readonly movement: string;
}

/** Takes one copy back into the registry: the move, the end of the holding, and what the return meets. */
export function takeBack(
  { copy, out, by, at, acted, note, step = 'return' }: TakingBack,
  newId: () => string,
): TakenBack {
  const movement = newId();
  const done = acted ?? at;
  const ops: RowOp[] = [
    ...move({ id: movement, copy, to: registryHand, step, by, at: done, note }),
    ...meet(out.owed, by, at),
  ];
  if (out.holding) {
    const ended = { status: 'returned', returned_at: done, checked_by: by, in_movement: movement } as const;
    ops.push(update(holding, out.holding.id, ended, { status: 'open' }));
    if (out.holding.kind === 'read' && out.circulation) ops.push(...readBy(out, out.circulation, by, at));
  }
  if (out.carryOut && out.stillOut <= 1) {
    ops.push(update(carryOut, out.carryOut.id, { status: 'back', returned_at: done, checked_by: by }));
  }
  return { ops, movement };
}

/** One reader has read. After the last the circulation is over and its week is kept; until then the registry answers for it. */
function readBy({ holding: held, round }: Out, open: OpenCirculation, by: string, at: Instant): RowOp[] {
  const reader = held?.for_id ?? held?.person_id;
  if (!reader) return [];
  const done = [...open.done, reader];
  const over = open.readers.every((one) => done.includes(one));
  if (!over) return [update(circulation, open.id, { done }), ...answersFor(round, null)];
  return [update(circulation, open.id, { done, status: 'done', ended_at: at }), ...meet(round, by, at)];
}

/** CARRIER-012 names whoever has the copy now; in the registry that is the registry. */
export function answersFor(round: Out['round'], reader: { id: string; department_id: string | null } | null): RowOp[] {
  return round.map(({ id }) =>
    update(obligation, id, {
      owner_id: reader?.id ?? null,
      owner_role: reader ? null : 'registry_clerk',
      department_id: reader?.department_id ?? null,
    }),
  );
}
