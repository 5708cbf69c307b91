import { type RowOp, insert } from './effect.ts';
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

/** The double entry behind custody: every move names from, to and by (CARRIER-002). `turn` counts the moves of a copy, so two racing moves collide. */
export const movement = table(
  'movement',
  {
    id: c.text(),
    carrier_id: c.ref('carrier'),
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
  },
  {
    key: ['id'],
    once: true,
    unique: [['carrier_id', 'turn']],
    indexes: [['carrier_id', 'at']],
    via: ['carrier_id', 'carrier'],
  },
);
export type Movement = Row<typeof movement>;

/** The columns of a carrier that custody owns. */
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
  /** Other columns of the carrier that change with the move. */
  readonly set?: JsonObject;
}

/** Moves one copy from the hand it is in to another: one movement row, one change of the carrier, guarded by its turn. */
export function move(m: Move): RowOp[] {
  const turn = m.copy.turn + 1;
  return [
    insert(movement, {
      id: m.id,
      carrier_id: m.copy.id,
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
    }),
    {
      op: 'update',
      table: 'carrier',
      key: { id: m.copy.id },
      set: { hand: m.to.kind, hand_id: m.to.id, since: m.at, due_at: m.due ?? null, turn, ...m.set },
      expect: { turn: m.copy.turn },
    },
  ];
}

/** Copies made = in hands + archived + sent + destroyed + missing. Returns the difference; 0 is lawful. */
export function imbalance(made: number, hands: Readonly<Partial<Record<HandKind, number>>>): number {
  return made - handKinds.reduce((sum, kind) => sum + (hands[kind] ?? 0), 0);
}
