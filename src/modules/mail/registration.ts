import { insert, type RowOp } from '#kernel/effect.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { Numbering } from './facts/intake.ts';
import { codeAt, take } from '#modules/documents/door/facts/series.ts';
import { incomingNo, incomingSeries } from '#modules/documents/door/numbering.ts';
import { slip } from '#modules/documents/index.ts';

export interface Registration {
  readonly registerNo: string;
  /** Null where the unit's regulation asks for no slip. */
  readonly slipCode: string | null;
  readonly ops: readonly RowOp[];
}

/** Gives a document the next number of its sequence and the routing slip that goes round with it (CARRIER-004). */
export function register(
  n: Numbering & Pick<Circumstances, 'settings' | 'now'>,
  documentId: string,
  newId: () => string,
): Registration {
  const number = take(n.standing, incomingSeries(n.sequence, n.year));
  const registerNo = incomingNo(n.sequence, n.year, number.first);
  if (!setting(n.settings, 'CARRIER-004.routing_slip_required'))
    return { registerNo, slipCode: null, ops: [number.op] };
  const slipCode = codeAt(n.slips, 0);
  const row = { id: newId(), code: slipCode, document_id: documentId, created_at: n.now };
  return { registerNo, slipCode, ops: [number.op, insert(slip, row)] };
}
