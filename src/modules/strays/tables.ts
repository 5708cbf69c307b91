import { c, type Database, type Row, table } from '#kernel/table.ts';

export const strayKinds = ['destroyed', 'missing', 'misplaced'] as const;
export type StrayKind = (typeof strayKinds)[number];

/** What was being done when its code was read. */
export const heardIn = ['scan', 'count', 'hand_over', 'return'] as const;

export const outcomes = ['put_back', 'recovered', 'mislabelled', 'real'] as const;

/**
 * A copy that was there although the books have it destroyed, missing or elsewhere: one alarm for the copy and the finding, whoever
 * scanned it and however often, until somebody has said what was done about it (CARRIER-057).
 */
export const stray = table(
  'stray',
  {
    id: c.text(),
    carrier_id: c.ref('carrier'),
    kind: c.choice(...strayKinds),
    heard_in: c.choice(...heardIn),
    /** The count in which it was scanned, and the place that was counted. */
    inventory_id: c.maybe(c.text()),
    place_id: c.maybe(c.ref('place')),
    found_by: c.text(),
    found_at: c.instant(),
    /** held: the thing itself lies apart, and the secrecy office has still to find out about it. */
    status: c.choice('open', 'held', 'settled'),
    held_by: c.maybe(c.text()),
    held_at: c.maybe(c.instant()),
    held_where: c.maybe(c.sealed(c.text())),
    /** Whoever held it back says that the label is wrong and is to be checked. */
    doubted: c.bool(),
    outcome: c.maybe(c.choice(...outcomes)),
    settled_by: c.maybe(c.text()),
    settled_at: c.maybe(c.instant()),
    note: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    via: ['carrier_id', 'carrier'],
    indexes: [
      ['found_at', 'id'],
      ['carrier_id', 'kind'],
      { on: ['found_at'], where: "status in ('open', 'held')" },
      { on: ['inventory_id'], where: 'inventory_id is not null' },
    ],
  },
);
export type Stray = Row<typeof stray>;

export const straysTables = { stray };
export type StraysDatabase = Database<typeof straysTables>;
