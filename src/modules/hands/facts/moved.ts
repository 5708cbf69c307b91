import type { Case } from '#kernel/approval.ts';
import type { Movement } from '#kernel/custody.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Circulation, Holding } from '../tables.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { receiptOwed } from '../clocks.ts';
import { circulationAt } from './circulation.ts';
import { type Copy, copyOf } from '#modules/documents/door/facts/copy.ts';
import { type Holder, holdersOf } from '#modules/documents/door/facts/holder.ts';
import type { OpenDuty } from '../door/facts/out.ts';
import type { HandsTx } from '../tx.ts';

export type RunningDuty = OpenDuty & Pick<Obligation, 'due_at'>;

/** A move and all that it changed, so that it can be undone. */
export interface Moved {
  readonly moved: Movement;
  readonly copy: Copy;
  readonly held: Holding | null;
  readonly circulation: Circulation | null;
  /** The approval the loan used. */
  readonly permit: Pick<Case, 'id' | 'used' | 'status' | 'level'> | null;
  /** Clocks still running: those of this holding, and the week of the circulation. */
  readonly running: readonly RunningDuty[];
  /** Clocks that this very move met. */
  readonly met: readonly OpenDuty[];
  /** Department of him whose reading or loan it is. */
  readonly departmentId: string | null;
  /** CARRIER-050: whoever undoes it is on the list. */
  readonly desk: boolean;
  /** Who gets the copy back into his hand, where it is a return that is undone. */
  readonly again: Holder | null;
  /** What was signed for on the slip it was handed out on; the slip is void when nothing of it is left. */
  readonly receipt: {
    readonly id: string;
    readonly status: string;
    readonly others: number;
    readonly owed: readonly Obligation[];
  } | null;
  /** Another circulation of the copy has begun since. */
  readonly elsewhere: boolean;
}

export async function movedOf(id: string, context: FactsContext<HandsTx>): Promise<Moved | undefined> {
  const { tx, unit, actor, now } = context;
  const moved = await tx
    .selectFrom('movement')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  const copy = moved && (await copyOf(tx, unit.id, moved.carrier_id));
  if (!moved || !copy) return undefined;
  const desk = actor.designated;
  const none = { held: null, circulation: null, permit: null, running: [], met: [], departmentId: null };
  const nothing = { ...none, desk, again: null, elsewhere: false, receipt: null };
  const found = await heldOf(tx, unit.id, copy.id, id);
  if (!found) return { moved, copy, ...nothing };
  const { departmentId, used, approval, agreed, ...held } = found;
  const circulation = held.circulation_id && (await circulationAt(tx, unit.id, { circulation: held.circulation_id }));
  const back = held.in_movement === id;
  const people = back ? await holdersOf(tx, unit.id, [held.person_id], now) : new Map<string, Holder>();
  const open = await circulationAt(tx, unit.id, { carrier: copy.id });
  const duties = await dutiesOf(tx, unit.id, moved, held);
  return {
    moved,
    copy,
    held,
    circulation: circulation || null,
    permit:
      held.case_id === null || used === null || approval === null || agreed === null
        ? null
        : { id: held.case_id, used, status: approval, level: agreed },
    running: duties.filter((one) => one.status !== 'met'),
    met: duties.filter((one) => one.status === 'met'),
    departmentId,
    desk,
    receipt: held.receipt_id === null || back ? null : await receiptOf(tx, unit.id, held.receipt_id, held.id),
    again: people.get(held.person_id) ?? null,
    elsewhere: open !== undefined && open.id !== held.circulation_id,
  };
}

async function receiptOf(tx: HandsTx, unit: string, id: string, but: string): Promise<Moved['receipt']> {
  const found = await tx
    .selectFrom('loan_receipt')
    .select(['id', 'status'])
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return null;
  const others = await tx
    .selectFrom('holding')
    .select('id')
    .where('unit_id', '=', unit)
    .where('receipt_id', '=', id)
    .where('status', '!=', 'undone')
    .where('id', '!=', but)
    .execute();
  return { ...found, others: others.length, owed: await openObligations(tx, unit, receiptOwed, id) };
}

function heldOf(tx: HandsTx, unit: string, carrier: string, movement: string) {
  return tx
    .selectFrom('holding as h')
    .innerJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'h.unit_id').onRef('p.id', '=', 'h.person_id'))
    .leftJoin('person as r', (join) => join.onRef('r.unit_id', '=', 'h.unit_id').onRef('r.id', '=', 'h.for_id'))
    .leftJoin('case as k', (join) => join.onRef('k.unit_id', '=', 'h.unit_id').onRef('k.id', '=', 'h.case_id'))
    .selectAll('h')
    .select([
      'k.used',
      'k.status as approval',
      'k.level as agreed',
      ({ fn }) => fn.coalesce('r.department_id', 'p.department_id').as('departmentId'),
    ])
    .where('h.unit_id', '=', unit)
    .where('h.carrier_id', '=', carrier)
    .where(({ eb, or }) => or([eb('h.out_movement', '=', movement), eb('h.in_movement', '=', movement)]))
    .executeTakeFirst();
}

function dutiesOf(tx: HandsTx, unit: string, moved: Movement, held: Holding) {
  return tx
    .selectFrom('obligation')
    .select(['id', 'clause', 'object_table', 'object_id', 'cause', 'status', 'due_at'])
    .where('unit_id', '=', unit)
    .where('object_id', 'in', [held.carrier_id, held.circulation_id ?? ''])
    .where(({ eb, or, and }) =>
      or([
        and([
          eb('status', 'in', ['open', 'overdue']),
          or([eb('cause', '=', held.id), eb('object_id', '=', held.circulation_id ?? '')]),
        ]),
        // Clocks are met by the entry, which may be later than the move.
        and([eb('status', '=', 'met'), eb('met_at', '>=', moved.at), eb('met_by', '=', moved.by)]),
      ]),
    )
    .execute();
}
