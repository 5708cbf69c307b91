import { plusHours } from '#kernel/civil.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import { oblige } from '#kernel/obligation.ts';
import { listed } from './clocks.ts';
import type { Outstanding } from './facts/recall.ts';
import { returnItem, type ReturnList, returnList } from './tables.ts';

export interface NewReturnList extends Pick<ReturnList, 'id' | 'kind' | 'document_id' | 'period' | 'reason'> {
  readonly dueAt: Instant;
  readonly remindDays: number;
  readonly label: Label;
  readonly outstanding: readonly Outstanding[];
  readonly by: string;
  readonly at: Instant;
}

/** A return list, its items, and the obligation of each holder. What nothing is outstanding for is closed as it is made. */
export function openReturnList(n: NewReturnList, newId: () => string): RowOp[] {
  const { id, kind, document_id, period, reason, outstanding, at } = n;
  const empty = outstanding.length === 0;
  const row = {
    id,
    kind,
    document_id,
    period,
    reason,
    due_at: n.dueAt,
    opened_by: n.by,
    opened_at: at,
    status: empty ? ('closed' as const) : ('open' as const),
    closed_at: empty ? at : null,
    ...n.label,
  };
  return [
    insert(returnList, row),
    ...outstanding.flatMap((copy) => [
      insert(returnItem, { ...blank, list_id: id, carrier_id: copy.id, status: 'open', opened_at: at }),
      oblige(listed, { ...returning({ copy, at, due: n.dueAt, remindDays: n.remindDays }, newId), of: id }),
    ]),
  ];
}

/** An item nothing has happened to yet. */
export const blank = {
  reason: null,
  collected_from: null,
  collected_by: null,
  collected_at: null,
  recipient: null,
  received_by: null,
  channel: null,
  escorts: [],
  receipt_no: null,
  returned_by: null,
  returned_at: null,
} as const;

interface Returning {
  readonly copy: Outstanding;
  readonly at: Instant;
  readonly due: Instant;
  readonly remindDays: number;
}

/** Whoever has the copy answers for its return; what lies in the registry, the registry. */
export function returning({ copy, at, due, remindDays }: Returning, newId: () => string) {
  const remind = plusHours(due, -24 * remindDays);
  const inHand = copy.hand === 'person' && copy.hand_id !== null;
  return {
    id: newId(),
    owner: inHand ? { person: copy.hand_id as string } : { role: 'registry_clerk' as const },
    department: copy.department_id,
    object: copy.id,
    at,
    // A reminder whose day has passed already goes out at once.
    remind: due <= at ? null : remind > at ? remind : at,
    due,
  };
}
