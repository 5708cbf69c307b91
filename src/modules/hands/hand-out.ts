import { plusHours } from '#kernel/civil.ts';
import { move, person as personHand } from '#kernel/custody.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige } from '#kernel/obligation.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { type Holding, holding } from './tables.ts';
import type { Terms } from './door/terms.ts';

export interface HandingOut {
  readonly copy: Copy;
  readonly to: Pick<Holder, 'id' | 'department_id'>;
  /** Whose reading or loan it is, where a deputy takes it: he answers for its return. */
  readonly for?: Pick<Holder, 'id' | 'department_id'> | null;
  readonly kind: Holding['kind'];
  /** CARRIER-002: name of the step in the life of a carrier. */
  readonly step: 'circulate' | 'borrow' | 'carry';
  readonly terms: Terms;
  readonly at: Instant;
  readonly by: string;
  readonly purpose: string;
  readonly idChecked: boolean;
  readonly signed: boolean;
  /** Null where nobody signed. */
  readonly signedBy: Holding['signed_by'];
  readonly circulationId?: string | null;
  readonly carryOutId?: string | null;
  readonly caseId?: string | null;
  readonly receiptId?: string | null;
}

export interface HandedOut {
  readonly ops: readonly RowOp[];
  readonly holding: string;
  readonly movement: string;
  readonly due_at: Instant;
}

/** How long before its end a holder is reminded. */
const remindHours = 1;

/** Puts one copy into a person's hand: the move, the entry of the holding, and the clocks of the clauses. */
export function handOut(h: HandingOut, newId: () => string): HandedOut {
  const [id, movement] = [newId(), newId()];
  const due = h.terms.due;
  const answerable = h.for ?? h.to;
  const moved = move({
    id: movement,
    copy: h.copy,
    to: personHand(h.to.id),
    step: h.step,
    by: h.by,
    at: h.at,
    due,
    caseId: h.caseId,
  });
  const entry = insert(holding, {
    id,
    carrier_id: h.copy.id,
    person_id: h.to.id,
    for_id: h.for?.id ?? null,
    kind: h.kind,
    circulation_id: h.circulationId ?? null,
    carry_out_id: h.carryOutId ?? null,
    case_id: h.caseId ?? null,
    purpose: h.purpose,
    id_checked: h.idChecked,
    signed: h.signed,
    signed_by: h.signedBy,
    receipt_id: h.receiptId ?? null,
    started_at: h.at,
    due_at: due,
    handed_by: h.by,
    out_movement: movement,
    status: 'open',
    returned_at: null,
    checked_by: null,
    in_movement: null,
  });
  const clocks = h.terms.clocks.map(({ clock, due: until }) =>
    oblige(clock, {
      id: newId(),
      owner: { person: answerable.id },
      department: answerable.department_id,
      object: h.copy.id,
      of: id,
      at: h.at,
      remind: reminder(h.at, until),
      due: until,
    }),
  );
  return { ops: [...moved, entry, ...clocks], holding: id, movement, due_at: due };
}

function reminder(at: Instant, due: Instant): Instant | null {
  const remind = plusHours(due, -remindHours);
  return remind > at ? remind : null;
}
