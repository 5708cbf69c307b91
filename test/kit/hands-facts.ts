import type { Actor } from '#kernel/actor.ts';
import { plusMinutes } from '#kernel/civil.ts';
import type { Circumstances, Matter } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Handing } from '#modules/hands/facts/handing.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { LeavingCopy } from '#modules/mail/door/facts/leaving.ts';
import type { Journey } from '#modules/hands/facts/journey.ts';
import type { Out } from '#modules/hands/door/facts/out.ts';
import type { CarryOut } from '#modules/hands/index.ts';
import { anybody, ordinary, unreadyActor } from './rules.ts';

/** The registry clerk at the desk, and a secret paper of the state between them and a reader. */
export const clerk: Actor = { ...anybody, id: 'clerk', name: '机要员', roles: ['registry_clerk'] };
export const secret: Matter = { level: 'secret', regime: 'state' };
export const atDesk: Circumstances = { ...ordinary, actor: clerk, matter: secret };

export function copy(patch: Partial<Copy> = {}): Copy {
  return {
    id: 'c1',
    turn: 3,
    hand: 'registry',
    hand_id: null,
    level: 4,
    regime: 'state',
    scope: ['duty:registry', 'd:d1'],
    barred: [],
    code: '100000000017',
    copy_no: 1,
    kind: 'paper_document',
    pages: 8,
    holder: null,
    since: '2026-03-01T01:00:00.000Z',
    due_at: null,
    collect_by: null,
    place_id: null,
    place: null,
    document_id: 'doc',
    title: '关于报送年度计划的通知',
    mark: '机密★10年',
    source: 'superior',
    issuer: '试验省某厅',
    cipher: false,
    register_no: '密收〔2026〕1号',
    province_level: false,
    undistributed: false,
    packed: [],
    leftover: [],
    passed_on: false,
    old_mark: false,
    ...patch,
  };
}

export function holder(patch: Partial<Holder> = {}): Holder {
  return {
    id: 'reader',
    name: '阅文人',
    department_id: 'd1',
    grade: 'core',
    state: 'active',
    designated: false,
    grade_clearance: 5,
    clearances: { state: 5, other: 5 },
    unready: [],
    tokens: ['p:reader', 'all', 'd:d1'],
    roles: [],
    cooling_until: null,
    blocked: [],
    stands_in: [],
    ...patch,
  };
}

const due = '2026-03-02T09:30:00.000Z';

/** A loan that has been approved; `route: 'read'` makes it a delivery in a circulation. */
export function handing(patch: Partial<Handing> = {}): Handing {
  return {
    copy: copy(),
    proof: null,
    drawn: null,
    taker: holder(),
    reader: holder(),
    desk: true,
    route: 'loan',
    circulation: {
      id: 'r1',
      carrier_id: 'c1',
      readers: ['reader', 'drafter'],
      done: [],
      alone: false,
      agreed_level: 4,
    },
    permit: {
      id: 'k1',
      no: '20260302-1',
      used: 0,
      limit: 1,
      then: 'permit',
      object_id: 'doc',
      level: 4,
      due_at: null,
      began: null,
    },
    spent: null,
    journey: null,
    terms: { clocks: [], due },
    limit: due,
    limitBy: 'CARRIER-022',
    began: null,
    at: ordinary.now,
    soonest: plusMinutes(ordinary.now, 1),
    entered: null,
    due,
    ...patch,
  };
}

/** What is asked of a copy that passes over the desk, and not yet where leave is asked for. */
export const atTheDesk = [
  'registry',
  'reading-outgrown',
  'desk-designated',
  'sideways',
  'collected-first',
  'in-registry',
  'registered',
  'copy-mark-corrected',
  'acted_at-in-window',
  'approved',
  'lent-by-another',
  'id-checked',
  'signed',
  'proved-himself',
  'one-clock',
] as const;

/** One variation of each thing that may stand against handing over, by rule. */
export function refusedHandings(input: object) {
  const of = (patch: Partial<Handing>) => ({ handings: [handing(patch)] });
  const taker = (patch: Partial<Holder>) => of({ taker: holder(patch), reader: holder(patch) });
  const but = (patch: object) => ({ input: { ...input, ...patch } }) as never;
  return {
    registry: { actor: anybody },
    'id-checked': but({ id_checked: false }),
    signed: but({ signature: undefined }),
    'proved-himself': { settings: withSetting('CARRIER-023.own_proof', ['secret']) },
    purpose: but({ purpose: ' ' }),
    sideways: { actor: anybody, ...of({ copy: copy({ hand: 'person', hand_id: 'somebody' }) }) },
    'collected-first': of({ copy: copy({ hand: 'person', hand_id: 'drafter', holder: '承办人' }) }),
    'in-registry': of({ copy: copy({ hand: 'missing' }) }),
    registered: of({ copy: copy({ register_no: null }) }),
    'copy-mark-corrected': of({ copy: copy({ old_mark: true }) }),
    distributed: of({ copy: copy({ undistributed: true }) }),
    'not-in-parcel': of({ copy: copy({ packed: ['1-3'] }) }),
    'not-left-over': of({ copy: copy({ leftover: ['1-3'] }) }),
    'on-list': of({ route: 'read', reader: holder({ id: 'other' }), taker: holder({ id: 'other' }) }),
    'not-read-yet': of({
      route: 'read',
      circulation: { id: 'r1', carrier_id: 'c1', readers: ['reader'], done: ['reader'], alone: false, agreed_level: 4 },
    }),
    'own-receipt': of({ taker: holder({ id: 'drafter', name: '承办人' }) }),
    loanable: { settings: withSetting('CARRIER-021.approver', null) },
    approved: of({ permit: null }),
    'reading-outgrown': of({
      route: 'read',
      circulation: { id: 'r1', carrier_id: 'c1', readers: ['reader'], done: [], alone: true, agreed_level: 3 },
    }),
    'lent-by-another': of({ taker: holder({ id: 'clerk' }) }),
    'nothing-overdue-on-loan': of({ reader: holder({ blocked: ['loan'] }) }),
    'until-collected': of({ copy: copy({ collect_by: '2026-03-01' }) }),
    'one-clock': of({ began: '2026-03-01T09:30:00.000Z' }),
    'due_at-in-window': of({ due: '2026-03-03T09:30:00.000Z' }),
    'named-reader': of({ copy: copy({ cipher: true }) }),
    'acted_at-in-window': of({ entered: '2026-03-01T00:00:00.000Z' }),
    ...refusedHolders((patch) => taker(patch)),
    'holder-designated': of({ copy: copy({ level: 5 }) }),
    'desk-designated': of({ copy: copy({ level: 5 }), desk: false }),
    entitled: of({
      copy: copy({ regime: 'company', level: 4 }),
      taker: holder({ grade_clearance: 3 }),
      reader: holder({ grade_clearance: 3 }),
    }),
  };
}

/** What stands against a person having a copy, by rule. */
export function refusedHolders<R>(of: (patch: Partial<Holder>) => R) {
  return {
    'in-scope': of({ tokens: ['p:reader'] }),
    graded: of({ grade_clearance: 3 }),
    'in-post': of({ state: 'leaving', cooling_until: '2029-03-01' }),
    pledged: of({ unready: ['PEOPLE-005'] }),
    trained: of({ unready: ['PEOPLE-006'] }),
    'nothing-overdue': of({ blocked: ['receive'] }),
  };
}

/** What stands against a person being in charge of the case that copies leave in, by rule. */
export function refusedKeepers<R>(of: (patch: Partial<Holder>) => R) {
  const { graded, 'in-post': inPost, pledged, trained } = refusedHolders(of);
  return { 'keeper-graded': graded, 'keeper-in-post': inPost, 'keeper-pledged': pledged, 'keeper-trained': trained };
}

/** The strict settings with one value of the unit's own. */
export function withSetting(key: string, value: unknown) {
  const { settings } = ordinary;
  return { ...settings, values: { ...settings.values, [key]: { value, from: 'unit' as const } } } as typeof settings;
}

export const out: Out = {
  holding: {
    id: 'h1',
    carrier_id: 'c1',
    person_id: 'reader',
    for_id: null,
    kind: 'read',
    circulation_id: 'r1',
    carry_out_id: null,
    case_id: null,
  },
  holder: { id: 'reader', name: '阅文人' },
  circulation: { id: 'r1', carrier_id: 'c1', readers: ['reader', 'drafter'], done: [], alone: false, agreed_level: 4 },
  carryOut: null,
  stillOut: 0,
  owed: [],
  round: [],
};

/** What stands against taking a copy in, whatever act does it, by rule. */
export function refusedTakenIn<R>(of: (patch: Partial<Copy>, more?: object) => R) {
  return {
    sideways: { ...of({ hand: 'person', hand_id: 'reader' }), actor: anybody },
    'desk-designated': of({ level: 5 }, { desk: false, matter: { level: 'top_secret', regime: 'state' } }),
    registry: { actor: anybody },
    complete: of({}, { input: { carrier: 'c1', pages: 7 } }),
    'checked-by-another': checkedByOneself(of),
    ...unreadyActor(clerk),
  };
}

/** What stands against taking back what somebody read in a circulation: he collects it from himself. */
export function collectedByOneself<R>(of: (patch: Partial<Copy>, more?: object) => R) {
  const own = { ...out, holding: { ...out.holding, person_id: clerk.id } };
  return { 'collected-by-another': of({}, { out: own }) };
}

/** What stands against bringing a copy round: he brings it to himself. */
export const broughtToOneself = {
  'brought-by-another': {
    handings: [
      handing({
        route: 'read',
        permit: null,
        due: null,
        taker: holder({ id: clerk.id }),
        reader: holder({ id: clerk.id }),
      }),
    ],
  },
};

/** He who takes it back carried it himself. */
export function countedByOneself<R>(of: (patch: Partial<Copy>, more?: object) => R) {
  const carried = {
    ...out,
    holding: { ...out.holding, kind: 'carry' },
    carryOut: { id: 'j1', carriers: ['c1'], bearers: [clerk.id] },
  };
  return { 'counted-by-another': of({}, { out: carried }) };
}

/** He who checks the copy borrowed it himself. */
export function checkedByOneself<R>(of: (patch: Partial<Copy>, more?: object) => R): R {
  return of({}, { out: { ...out, holding: { ...out.holding, kind: 'loan', person_id: clerk.id } } });
}

/** What stands against taking a copy back, by rule. */
export function refusedReturns<R>(of: (patch: Partial<Copy>, more?: object) => R) {
  return {
    ...refusedTakenIn(of),
    out: of({ hand: 'registry', hand_id: null }),
    'acted_at-in-window': of({}, { entered: '2026-03-01T00:00:00.000Z' }),
  };
}

/** The request a journey came from, all signatures given. */
export const request: NonNullable<Journey['request']> = { id: 'k1', no: '20260302-1', status: 'executed' };

export const journey: CarryOut = {
  unit_id: 'u',
  id: 'j1',
  case_id: 'k1',
  carriers: ['c1'],
  levels: { c1: 4 },
  bearers: ['reader'],
  purpose: '送审',
  destination: '试验省某厅',
  start_at: '2026-03-02T00:00:00.000Z',
  end_at: '2026-03-03T09:30:00.000Z',
  case_no: null,
  keeper_id: null,
  signed: false,
  status: 'approved',
  approved_at: '2026-03-01T01:00:00.000Z',
  departed_at: null,
  departed_by: null,
  returned_at: null,
  checked_by: null,
  level: 4,
  regime: 'state',
  scope: ['duty:registry'],
  barred: [],
};

/** What stands against copies going to another unit, whatever act sends them, by rule. */
export function refusedLeaving<I extends object, C extends LeavingCopy>(input: I, leaving: C) {
  const courier = holder({ id: 'courier', name: '递送人', roles: ['courier'], designated: true });
  const by = (patch: Partial<Holder>) => ({ escorts: [{ ...courier, ...patch }] });
  const with_ = (patch: object) => ({ input: { ...input, ...patch } });
  const top = { leaving: [{ ...leaving, level: 5 }] };
  return {
    'desk-designated': { ...top, designated: false },
    registered: { leaving: [{ ...leaving, source: 'superior' as const, register_no: null }] },
    'enough-bearers': { ...top, ...by({}) },
    'not-elsewhere': { ...top, ...by({}), away: ['courier'] },
    graded: by({ grade_clearance: 3 }),
    'in-post': by({ state: 'leaving' as const }),
    'holder-designated': { ...top, ...by({ designated: false }) },
    pledged: by({ unready: ['PEOPLE-005'] }),
    trained: by({ unready: ['PEOPLE-006'] }),
    'to-approved': { leaving: [{ ...leaving, may_go_to: ['别的单位'] }] },
    channel: with_({ channel: 'express' }),
    'channel-given': with_({ channel: null }),
    'service-given': with_({ service: null }),
    'service-listed': { listed: false },
    'network-serves': with_({ channel: 'approved_classified_network' }),
    'own-hands': { leaving: [{ ...leaving, regime: 'company' as const }] },
    'handed-against-receipt': with_({ receipt_no: null }),
    unrelated: by({ roles: [] }),
    'courier-designated': by({ roles: [] }),
    courier: with_({ courier: 'clerk2' }),
  };
}
