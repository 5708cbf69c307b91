import { nextEndOfWork } from '#kernel/calendar.ts';
import { makeCode } from '#kernel/code.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import { oblige } from '#kernel/obligation.ts';
import { take, type Standing } from '#modules/documents/door/facts/series.ts';
import { receiptOwed } from './clocks.ts';
import type { HandingAsk } from './rules/handing.ts';
import { signatureBy } from './rules/signature.ts';
import { type LoanReceipt, loanReceipt } from './tables.ts';

export function receiptSeries(year: string): string {
  return `receipt:${year}`;
}

export interface Receipted {
  readonly receipt: Pick<LoanReceipt, 'id' | 'no' | 'code'> | null;
  readonly ops: readonly RowOp[];
}

/** One for all that is signed for at once: the picture of the signature, or the slip that is owed back by the end of work. */
export function receiptFor(ask: HandingAsk, standing: Standing | null, newId: () => string): Receipted {
  const [one] = ask.handings;
  const way = one ? signatureBy(one, ask.input) : null;
  if (!one || !standing || (way !== 'tablet' && way !== 'slip')) return { receipt: null, ops: [] };
  const { actor, now, calendar } = ask;
  const year = now.slice(0, 4);
  const taken = take(standing, receiptSeries(year));
  const id = newId();
  const no = `${year}-${String(taken.first).padStart(4, '0')}`;
  const drawn = way === 'tablet';
  const row = {
    id,
    no,
    code: makeCode('loan_receipt', serialOf(newId())),
    person_id: one.taker.id,
    way,
    status: drawn ? ('signed' as const) : ('open' as const),
    made_by: actor.id,
    made_at: now,
    signed_by: drawn ? ('tablet' as const) : null,
    signed_at: drawn ? now : null,
    taken_by: drawn ? actor.id : null,
    evidence_id: drawn ? (one.drawn?.id ?? null) : null,
    sha256: drawn ? (one.drawn?.sha256 ?? null) : null,
  };
  const owed = oblige(receiptOwed, {
    id: newId(),
    owner: { person: actor.id },
    department: actor.departmentId,
    object: id,
    at: now,
    due: nextEndOfWork(calendar, now),
  });
  return { receipt: { id, no, code: row.code }, ops: [taken.op, insert(loanReceipt, row), ...(drawn ? [] : [owed])] };
}

/** A slip is known by a code drawn at random: its number is told by none that one sees. */
function serialOf(id: string): number {
  const drawn = Array.from(id.replace(/[^0-9a-z]/g, '').slice(-12));
  return Number(drawn.reduce((sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)), 0n) % 10_000_000_000n);
}
