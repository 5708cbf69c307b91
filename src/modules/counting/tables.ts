import { handKinds } from '#kernel/custody.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A count of a place, of what a department has, or of the whole registry, against a list frozen when it began (CARRIER-057). */
export const inventory = table(
  'inventory',
  {
    id: c.text(),
    place_id: c.maybe(c.ref('place')),
    department_id: c.maybe(c.ref('department')),
    expected: c.int(),
    /** SHA-256 of the frozen list: code, hand and turn of every copy, by code. */
    hash: c.text(),
    opened_by: c.text(),
    opened_at: c.instant(),
    status: c.choice('open', 'counted', 'closed'),
    present: c.maybe(c.int()),
    missing: c.maybe(c.int()),
    surplus: c.maybe(c.int()),
    counted_by: c.maybe(c.text()),
    counted_at: c.maybe(c.instant()),
    /** The second signature, of another person. */
    confirmed_by: c.maybe(c.text()),
    confirmed_at: c.maybe(c.instant()),
  },
  { key: ['id'], label: true, indexes: [['opened_at', 'id'], ['status'], ['place_id', 'status']] },
);
export type Inventory = Row<typeof inventory>;

export const dispositions = ['found', 'registration_error', 'missing'] as const;

/** A copy of the frozen list, as the books had it then; its difference settled when the count is closed. */
export const inventoryItem = table(
  'inventory_item',
  {
    inventory_id: c.ref('inventory'),
    carrier_id: c.ref('carrier'),
    hand: c.choice(...handKinds),
    hand_id: c.maybe(c.text()),
    turn: c.int(),
    /** Since when it is known not to be where the books have it: the search began then, and the hours of a report upward run from here. */
    found_short_at: c.maybe(c.instant()),
    disposition: c.maybe(c.choice(...dispositions)),
    /** Where it was found instead. */
    place_id: c.maybe(c.ref('place')),
    note: c.maybe(c.text()),
  },
  { key: ['inventory_id', 'carrier_id'], via: ['carrier_id', 'carrier'] },
);
export type InventoryItem = Row<typeof inventoryItem>;

export const countVerdicts = [
  'present',
  'misplaced',
  'held_elsewhere',
  'duplicate',
  'unregistered',
  'destroyed',
  'unreadable',
  'withdrawn',
] as const;
export type CountVerdict = (typeof countVerdicts)[number];

/** Under which the withdrawal of a scan is written: once for each. */
export const withdrawalOf = (client: string) => `undo:${client}`;

/** In SQL: the entry stands, for nobody has taken it back. */
export function standingEntry(at: string): string {
  return `(${at}.verdict <> 'withdrawn' and not exists (select 1 from count_entry w where w.unit_id = ${at}.unit_id
    and w.inventory_id = ${at}.inventory_id and w.client_id = 'undo:' || ${at}.client_id))`;
}

/** Every scan of a count, written once. `client_id` is made where it was scanned, so that a scan sent twice counts once. */
export const countEntry = table(
  'count_entry',
  {
    id: c.text(),
    inventory_id: c.ref('inventory'),
    client_id: c.text(),
    code: c.text(),
    carrier_id: c.maybe(c.text()),
    verdict: c.choice(...countVerdicts),
    by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    unique: [['inventory_id', 'client_id']],
    indexes: [
      ['inventory_id', 'code'],
      ['at', 'id'],
    ],
    via: ['inventory_id', 'inventory'],
    once: true,
  },
);
export type CountEntry = Row<typeof countEntry>;

/** The periodic sorting of one department, closed with the counts of what was seen, filed, returned and listed. */
export const sorting = table(
  'sorting',
  {
    id: c.text(),
    department_id: c.ref('department'),
    period: c.text(),
    kept: c.int(),
    filed: c.int(),
    returned: c.int(),
    listed: c.int(),
    note: c.maybe(c.text()),
    by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer', 'secrecy_office_head', 'dept_head'],
      people: ['by'],
    },
    unique: [['department_id', 'period']],
    indexes: [['at', 'id']],
  },
);

export const countingTables = { inventory, inventoryItem, countEntry, sorting };
export type CountingDatabase = Database<typeof countingTables>;
