import { type Clock, isOf, type Owed } from '#kernel/clock.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { Term } from '#kernel/term.ts';
import { obligation, type Obligation } from '#kernel/obligation.ts';

/** No act shortens a term, whatever its rules say. */
export function heedTerms(terms: readonly Term[], act: string, ops: readonly RowOp[]): void {
  for (const { table, ends } of terms)
    for (const op of ops) {
      if (op.op !== 'update' || op.table !== table.name || op.set[ends] === undefined) continue;
      const [from, to] = [op.expect?.[ends], op.set[ends]];
      if (typeof from !== 'string' || typeof to !== 'string' || to < from)
        throw new Error(`${act} sets ${table.name}.${ends} from ${from} to ${to}; a term is only lengthened`);
    }
}

/** Looks at what an act does to obligations. What its clocks do not say is a fault of ours, and nothing of the act stands. */
export function heedClocks(clocks: readonly Clock[], act: string, ops: readonly RowOp[]): void {
  for (const op of ops) {
    if (op.table !== obligation.name) continue;
    if (op.op === 'delete') throw new Error(`${act} deletes an obligation`);
    if (op.op === 'insert') clockOf(clocks, act, op.row);
    else if (op.set.status !== undefined && op.set.status !== 'overdue') {
      const clock = clockOf(clocks, act, op.expect ?? {});
      if (!mayEnd(clock, op.set.status as Obligation['status'], act))
        throw new Error(`${act} sets an obligation of ${clock.clause} to ${op.set.status}; its clock does not name it`);
    }
  }
}

function mayEnd({ metBy, foundBy, cancelledBy = [] }: Clock, status: Obligation['status'], act: string): boolean {
  const named: readonly string[] = status === 'met' ? [...metBy, ...(foundBy ? [foundBy] : [])] : cancelledBy;
  return named.includes(act);
}

function clockOf(clocks: readonly Clock[], act: string, row: Partial<Record<keyof Owed, unknown>>): Clock {
  const clock = clocks.find((one) => isOf(one, row as Omit<Owed, 'id'>));
  if (!clock)
    throw new Error(`${act}: no clock for an obligation of ${row.clause} on ${row.object_table} (${row.cause})`);
  return clock;
}
