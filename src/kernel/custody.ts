import type { RowOp } from './effect.ts';
import type { Instant, JsonObject } from './json.ts';
import { c, type Row, table } from './table.ts';
import type { Text } from './text.ts';

/** Where a copy can be; exactly one at every moment. `place` of the registry is its cabinet. */
export const handKinds = ['registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing'] as const;
export type HandKind = (typeof handKinds)[number];

export const handNames: Readonly<Record<HandKind, Text>> = {
  registry: { zh: '机要室', en: 'registry' },
  person: { zh: '个人', en: 'person' },
  courier: { zh: '传递中', en: 'courier' },
  unit: { zh: '外单位', en: 'other unit' },
  archive: { zh: '已归档', en: 'archive' },
  destroyed: { zh: '已销毁', en: 'destroyed' },
  missing: { zh: '下落不明', en: 'missing' },
};

export interface Hand {
  readonly kind: HandKind;
  /** Person, courier, outside unit or archive volume; null for registry, destroyed and missing. */
  readonly id: string | null;
}

export const registryHand: Hand = { kind: 'registry', id: null };

export function person(id: string): Hand {
  return { kind: 'person', id };
}

export function sameHand(a: Hand, b: Hand): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** Columns of a thing that is in somebody's hand: whose, since when, until when. `turn` counts its moves, so two racing moves collide. */
export const handColumns = {
  hand: c.choice(...handKinds),
  hand_id: c.maybe(c.text()),
  since: c.instant(),
  due_at: c.maybe(c.instant()),
  turn: c.int(),
};

/** Columns of the double entry behind custody, beside the thing moved: every move names from, to and by (CARRIER-002). */
export const moveColumns = {
  turn: c.int(),
  step: c.text(),
  from_kind: c.choice(...handKinds),
  from_id: c.maybe(c.text()),
  to_kind: c.choice(...handKinds),
  to_id: c.maybe(c.text()),
  by: c.text(),
  at: c.instant(),
  case_id: c.maybe(c.text()),
  note: c.maybe(c.text()),
};

export const movement = table(
  'movement',
  { id: c.text(), carrier_id: c.ref('carrier'), ...moveColumns },
  {
    key: ['id'],
    once: true,
    unique: [['carrier_id', 'turn']],
    via: ['carrier_id', 'carrier'],
  },
);
export type Movement = Row<typeof movement>;

/** A kind of thing that is in hand (`handColumns`), and where its moves are written (`moveColumns`), each naming it in the column `of`. */
export interface Custody {
  readonly thing: string;
  readonly moves: string;
  readonly of: string;
}

export const copies: Custody = { thing: 'carrier', moves: movement.name, of: 'carrier_id' };

/** The columns that custody owns. */
export interface InHand {
  readonly id: string;
  readonly turn: number;
  readonly hand: HandKind;
  readonly hand_id: string | null;
}

export interface Move {
  readonly id: string;
  readonly copy: InHand;
  readonly to: Hand;
  readonly step: string;
  readonly by: string;
  readonly at: Instant;
  readonly due?: Instant | null;
  readonly caseId?: string | null;
  readonly note?: string | null;
  /** Other columns of the thing that change with the move. */
  readonly set?: JsonObject;
  /** What stood in those of them whose old value matters. */
  readonly was?: JsonObject;
}

/** Moves one thing from the hand it is in to another: one entry of the move, one change of the thing, guarded by its turn. */
export function move(m: Move, { thing, moves, of }: Custody = copies): RowOp[] {
  const turn = m.copy.turn + 1;
  const entry: Omit<Movement, 'unit_id' | 'carrier_id'> = {
    id: m.id,
    turn,
    step: m.step,
    from_kind: m.copy.hand,
    from_id: m.copy.hand_id,
    to_kind: m.to.kind,
    to_id: m.to.id,
    by: m.by,
    at: m.at,
    case_id: m.caseId ?? null,
    note: m.note ?? null,
  };
  return [
    { op: 'insert', table: moves, row: { ...entry, [of]: m.copy.id } },
    {
      op: 'update',
      table: thing,
      key: { id: m.copy.id },
      set: { hand: m.to.kind, hand_id: m.to.id, since: m.at, due_at: m.due ?? null, turn, ...m.set },
      expect: { turn: m.copy.turn, ...m.was },
    },
  ];
}

/** Copies made = in hands + archived + sent + destroyed + missing. Returns the difference; 0 is lawful. */
export function imbalance(made: number, hands: Readonly<Partial<Record<HandKind, number>>>): number {
  return made - handKinds.reduce((sum, kind) => sum + (hands[kind] ?? 0), 0);
}
