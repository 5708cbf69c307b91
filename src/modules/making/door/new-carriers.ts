import { type Hand, move, registryHand } from '#kernel/custody.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import { codeAt, type Drawn } from '#modules/documents/door/facts/series.ts';
import { carrier, type Carrier } from '#modules/documents/index.ts';
import type { TakingForm } from '#modules/documents/door/taking-forms.ts';

export interface NewCarriers {
  readonly documentId: string;
  readonly numbers: readonly number[];
  readonly label: Label;
  /** Where they come from: the unit that sent them, or the registry when made here. */
  readonly from: Hand;
  /** Step of the movement that puts them into the registry's hand. */
  readonly step: 'receive' | 'make' | TakingForm;
  readonly by: string;
  readonly at: Instant;
  readonly caseId?: string | null;
  readonly set: Pick<Carrier, 'kind' | 'pages'> &
    Partial<
      Pick<Carrier, 'place_id' | 'copy_of' | 'copying_unit' | 'copied_at' | 'operator_id' | 'stamp' | 'collect_by'>
    >;
}

/** A carrier as an answer names it. */
export type CarrierBrief = {
  readonly id: string;
  readonly code: string;
  readonly copy_no: number;
};

/** One row and one movement per copy, each with its 12-digit code; the copies end in the registry's hand. */
export function newCarriers(
  n: NewCarriers,
  codes: Drawn,
  newId: () => string,
): { readonly ops: RowOp[]; readonly carriers: CarrierBrief[] } {
  const carriers = n.numbers.map((copy_no, at) => ({
    id: newId(),
    code: codeAt(codes, at),
    copy_no,
  }));
  const ops = carriers.flatMap((one) => [insert(carrier, rowOf(n, one)), ...intoRegistry(n, one.id, newId())]);
  return { ops, carriers };
}

function rowOf(n: NewCarriers, one: CarrierBrief): Omit<Carrier, 'unit_id'> {
  return {
    ...one,
    document_id: n.documentId,
    hand: n.from.kind,
    hand_id: n.from.id,
    since: n.at,
    due_at: null,
    turn: 0,
    place_id: null,
    copy_of: null,
    copying_unit: null,
    copied_at: null,
    operator_id: null,
    stamp: null,
    collect_by: null,
    created_at: n.at,
    ...n.set,
    ...n.label,
  };
}

function intoRegistry(n: NewCarriers, carrierId: string, movementId: string): RowOp[] {
  const copy = { id: carrierId, turn: 0, hand: n.from.kind, hand_id: n.from.id };
  return move({ id: movementId, copy, to: registryHand, step: n.step, by: n.by, at: n.at, caseId: n.caseId ?? null });
}
