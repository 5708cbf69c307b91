import { instantOf } from '#kernel/calendar.ts';
import { movement } from '#kernel/custody.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { type Label, labelIn } from '#kernel/label.ts';
import { oblige } from '#kernel/obligation.ts';
import type { Terms } from '#modules/hands/door/terms.ts';
import type { PlannedCopy, PlannedDocument } from '../../door/sheet/plan.ts';
import { carrier } from '#modules/documents/index.ts';
import { formerCode } from '../../tables.ts';
import { holding } from '#modules/hands/index.ts';

export interface ImportedCopy {
  readonly documentId: string;
  readonly item: PlannedDocument;
  readonly copy: PlannedCopy;
  readonly code: string;
  readonly label: Label;
  readonly now: Instant;
  readonly by: string;
  readonly departments: Readonly<Record<string, string | null>>;
}

type Held = (item: PlannedDocument, dueOn: PlannedCopy['dueOn']) => Terms;

/** One copy in the hand the old ledger has it in: its row, the move that put it there, and what follows for who holds it. */
export function copyRows(c: ImportedCopy, held: Held, newId: () => string): RowOp[] {
  const { copy, label, now } = c;
  const [id, moved] = [newId(), newId()];
  const terms = copy.hand === 'person' && copy.handId !== null ? held(c.item, copy.dueOn) : null;
  const since = copy.since === null ? now : earlier(instantOf(copy.since, '09:00'), now);
  const row = insert(carrier, {
    id,
    code: c.code,
    document_id: c.documentId,
    copy_no: copy.copyNo,
    kind: copy.kind,
    pages: copy.pages,
    hand: copy.hand,
    hand_id: copy.handId,
    since,
    due_at: terms?.due ?? null,
    turn: 1,
    place_id: copy.hand === 'registry' ? copy.place : null,
    copy_of: null,
    copying_unit: copy.copyingUnit,
    copied_at: copy.copiedOn === null ? null : instantOf(copy.copiedOn, '00:00'),
    operator_id: null,
    stamp: null,
    collect_by: null,
    created_at: now,
    ...labelIn(label),
  });
  const move = insert(movement, {
    id: moved,
    carrier_id: id,
    turn: 1,
    step: 'import',
    from_kind: 'unit',
    from_id: c.item.issuer === '' ? null : c.item.issuer,
    to_kind: copy.hand,
    to_id: copy.handId,
    by: c.by,
    at: since,
    case_id: null,
    note: copy.note,
  });
  const former =
    copy.barCode === null && copy.formerNo === null
      ? []
      : [insert(formerCode, { carrier_id: id, bar_code: copy.barCode, copy_no: copy.formerNo })];
  return [row, move, ...former, ...(terms ? holdingRows(c, id, moved, terms, newId) : [])];
}

/** Who holds it owes its return as any borrower does. */
function holdingRows(c: ImportedCopy, carrierId: string, moved: string, terms: Terms, newId: () => string): RowOp[] {
  const [id, person] = [newId(), c.copy.handId ?? ''];
  const row = insert(holding, {
    id,
    carrier_id: carrierId,
    person_id: person,
    for_id: null,
    kind: 'loan',
    circulation_id: null,
    carry_out_id: null,
    case_id: null,
    purpose: '',
    id_checked: false,
    signed_by: null,
    receipt_id: null,
    signed: false,
    started_at: c.now,
    due_at: terms.due,
    handed_by: c.by,
    out_movement: moved,
    status: 'open',
    returned_at: null,
    checked_by: null,
    in_movement: null,
  });
  const owed = terms.clocks.map(({ clock, due }) =>
    oblige(clock, {
      id: newId(),
      owner: { person },
      department: c.departments[person] ?? null,
      object: carrierId,
      of: id,
      at: c.now,
      due,
    }),
  );
  return [row, ...owed];
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
