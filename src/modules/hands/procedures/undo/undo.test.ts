import type { Ask } from '#kernel/verdict.ts';
import type { Moved } from '../../facts/moved.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { atDesk, copy, holder, refusedHolders, refusedTakenIn } from '#test/kit/hands-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const moved: Moved['moved'] = {
  unit_id: 'u',
  id: 'm1',
  carrier_id: 'c1',
  turn: 3,
  step: 'borrow',
  from_kind: 'registry',
  from_id: null,
  to_kind: 'person',
  to_id: 'reader',
  by: 'clerk',
  at: atDesk.now,
  case_id: null,
  note: null,
};
const held: Moved['held'] = {
  unit_id: 'u',
  id: 'h1',
  carrier_id: 'c1',
  person_id: 'reader',
  for_id: null,
  kind: 'loan',
  circulation_id: null,
  carry_out_id: null,
  case_id: null,
  purpose: '起草',
  id_checked: true,
  signed: true,
  signed_by: 'clerk',
  receipt_id: null,
  started_at: atDesk.now,
  due_at: '2026-03-02T09:30:00.000Z',
  handed_by: 'clerk',
  out_movement: 'm1',
  status: 'open',
  returned_at: null,
  checked_by: null,
  in_movement: null,
};
const inHand = { hand: 'person', hand_id: 'reader' } as const;
const facts = {
  moved,
  held,
  copy: copy(inHand),
  circulation: null,
  permit: null,
  running: [],
  met: [],
  departmentId: 'd1',
  desk: true,
  again: null,
  elsewhere: false,
  receipt: null,
};
const base: Ask<Moved, Input> = { ...atDesk, ...facts, input: { movement: 'm1' } };

/** It is a return that is undone: he gets what lies in the registry once more. */
const again = (patch: Partial<Holder> = {}) => ({
  again: holder(patch),
  moved: { ...moved, id: 'm2', step: 'return' },
  held: { ...held, in_movement: 'm2' },
  copy: copy(),
});
const top = { level: 'top_secret', regime: 'state' } as const;

describeRules('hands.undo', asked(rules, causes, 'acted_at-in-window'), base, {
  ...refusedHolders(again),
  ...refusedTakenIn((patch, more = {}) => ({ copy: copy({ ...inHand, ...patch }), ...more })),
  out: { copy: copy() },
  'collected-first': { ...again(), copy: copy(inHand) },
  'in-registry': { ...again(), copy: copy({ hand: 'missing' }) },
  registered: { ...again(), copy: copy({ register_no: null }) },
  'brought-by-another': again({ id: 'clerk' }),
  'collected-by-another': { held: { ...held, kind: 'read', person_id: 'clerk' } },
  'checked-by-another': { held: { ...held, person_id: 'clerk' } },
  complete: { input: { movement: 'm1', pages_ok: false } },
  entitled: { ...again({ grade_clearance: 3 }), copy: copy({ regime: 'company' }) },
  'holder-designated': { ...again({ designated: false }), copy: copy({ level: 5 }), matter: top },
  'named-reader': { ...again(), copy: copy({ cipher: true }) },
  'one-circulation': { ...again(), elsewhere: true },
  'own-move-today': { moved: { ...moved, at: '2026-03-01T15:59:00.000Z' } },
  'put-right-at-once': { moved: { ...moved, at: '2026-03-02T00:29:00.000Z' } },
  'last-move': { copy: copy({ ...inHand, turn: 4 }) },
  'still-stands-in': { ...again({ stands_in: [] }), held: { ...held, for_id: 'head' } },
  'receiver-in-post': again({ state: 'leaving' }),
  undoable: { held: { ...held, kind: 'carry' } },
  'loan-outgrown': { ...again(), copy: copy({ level: 4 }) },
  'not-run-out': {
    running: [
      {
        id: 'o1',
        clause: 'CARRIER-022',
        object_table: 'carrier',
        object_id: 'c1',
        cause: 'h1',
        due_at: '2026-03-02T00:30:00.000Z',
      },
    ],
  },
});
