import { type Clock, isOf, type Owed } from '#kernel/clock.ts';
import type { RowOp } from '#kernel/effect.ts';
import { obligation, type Obligation } from '#kernel/obligation.ts';

/** Looks at what an act does to obligations. What its clocks do not say is a fault of ours, and nothing of the act stands. */
export function heedClocks(clocks: readonly Clock[], act: string, ops: readonly RowOp[]): void {
  for (const op of ops) {
    if (op.table !== obligation.name) continue;
    if (op.op === 'delete') throw new Error(`${act} deletes an obligation`);
    if (op.op === 'insert') clockOf(clocks, act, op.row);
    else if (op.expect?.clause !== undefined && op.set.status !== undefined) {
      const clock = clockOf(clocks, act, op.expect ?? {});
      if (!mayEnd(clock, op.set.status as Obligation['status'], act))
        throw new Error(`${act} sets an obligation of ${clock.clause} to ${op.set.status}; its clock does not name it`);
    }
  }
}

function mayEnd(clock: Clock, status: Obligation['status'], act: string): boolean {
  if (clock.on === '') return true;
  const { metBy, cancelledBy = [] } = clock;
  const named: readonly string[] = status === 'met' ? metBy : cancelledBy;
  return named.includes(act);
}

function clockOf(clocks: readonly Clock[], act: string, row: Partial<Record<keyof Owed, unknown>>): Clock {
  const clock = clocks.find((one) => isOf(one, row as Omit<Owed, 'id'>));
  if (!clock)
    throw new Error(`${act}: no clock for an obligation of ${row.clause} on ${row.object_table} (${row.cause})`);
  return clock;
}
