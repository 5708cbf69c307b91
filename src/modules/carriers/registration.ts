import { makeCode } from '#kernel/code.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import type { Numbering } from './facts/intake.ts';
import { take } from './facts/series.ts';
import { incomingNo, incomingSeries, slipSeries } from './numbering.ts';
import { slip } from './tables.ts';

export interface Registration {
  readonly registerNo: string;
  readonly slipCode: string;
  readonly ops: readonly RowOp[];
}

/** Gives a document the next number of its sequence and a routing slip (CARRIER-004). */
export function register(n: Numbering, documentId: string, now: Instant, newId: () => string): Registration {
  const number = take(n.standing, incomingSeries(n.sequence, n.year));
  const serial = take(n.standing, slipSeries);
  const slipCode = makeCode('slip', serial.first);
  return {
    registerNo: incomingNo(n.sequence, n.year, number.first),
    slipCode,
    ops: [
      number.op,
      serial.op,
      insert(slip, { id: newId(), code: slipCode, document_id: documentId, created_at: now }),
    ],
  };
}
