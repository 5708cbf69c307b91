import type { Ask } from '#kernel/verdict.ts';
import type { Moved } from '../../facts/moved.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { atDesk, copy, holder, refusedHolders, refusedTakenIn } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
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
  started_at: atDesk.now,
  due_at: '2026-03-02T09:30:00.000Z',
  handed_by: 'clerk',
  out_movement: 'm1',
  status: 'open',
  returned_at: null,
  checked_by: null,
  in_movement: null,
};
const facts = {
  moved,
  held,
  copy: copy(),
  circulation: null,
  permit: null,
  running: [],
  met: [],
  departmentId: 'd1',
  desk: true,
  again: null,
  elsewhere: false,
};
const base: Ask<Moved, Input> = { ...atDesk, ...facts, input: { movement: 'm1' } };

const again = (patch: Partial<Holder>) => ({ again: holder(patch) });

describeRules('hands.undo', asked(rules, causes), base, {
  ...refusedHolders(again),
  ...refusedTakenIn((patch, more = {}) => ({ copy: copy(patch), ...more })),
  designated: {
    ...again({}),
    moved: { ...moved, id: 'm2' },
    copy: copy({ level: 5 }),
    desk: false,
    matter: { level: 'top_secret', regime: 'state' },
  },
  'checked-by-another': { held: { ...held, person_id: 'clerk' } },
  complete: { input: { movement: 'm1', pages_ok: false } },
  entitled: { copy: copy({ regime: 'company' }), ...again({ grade_clearance: 3 }) },
  'holder-designated': {
    copy: copy({ level: 5 }),
    matter: { level: 'top_secret', regime: 'state' },
    ...again({ designated: false }),
  },
  'named-reader': { copy: copy({ cipher: true }), ...again({}) },
  'one-circulation': { ...again({}), elsewhere: true },
  registry: { actor: anybody },
  'own-move-today': { moved: { ...moved, at: '2026-03-01T15:59:00.000Z' } },
  'put-right-at-once': { moved: { ...moved, at: '2026-03-02T00:29:00.000Z' } },
  'last-move': { copy: copy({ turn: 4 }) },
  'still-stands-in': { ...again({ stands_in: [] }), held: { ...held, for_id: 'head' } },
  'receiver-in-post': again({ state: 'leaving' }),
  undoable: { held: { ...held, kind: 'carry' } },
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
