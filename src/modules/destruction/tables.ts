import { c, type Database, type Row, table } from '#kernel/table.ts';

export const siteKinds = [
  'designated_destruction_unit',
  'municipal_destruction_centre',
  'superior_designated_place',
  'provincial_secrecy_bureau',
  'designated_pulp_mill',
  'in_house_shredder',
] as const;

export const destructionMethods = ['shred', 'pulp', 'burn', 'overwrite', 'crush', 'chemical'] as const;

/** A place on the designated list (CARRIER-062), with the document that designates it. */
export const destructionSite = table(
  'destruction_site',
  {
    id: c.text(),
    name: c.text(),
    kind: c.choice(...siteKinds),
    document: c.text(),
    /** Number of the certificate of compliant equipment; needed for shredding in house. */
    certificate: c.maybe(c.text()),
    until: c.maybe(c.date()),
    listed_by: c.text(),
    listed_at: c.instant(),
  },
  {
    key: ['id'],
    readers: { everybody: 'a list the registry, couriers and supervisors go by' },
    indexes: [['listed_at', 'id'], ['name']],
  },
);
export type DestructionSite = Row<typeof destructionSite>;

/** A destruction batch from its itemised list to the two signatures (CARRIER-061, CARRIER-064). */
export const destructionList = table(
  'destruction_list',
  {
    id: c.text(),
    /** 销〔2026〕1号. */
    no: c.text(),
    method: c.maybe(c.choice(...destructionMethods)),
    /** Name of the place, as on the designated list. */
    site: c.maybe(c.text()),
    copies: c.int(),
    /** Why it has to be done in house, where it is. */
    work_need: c.maybe(c.text()),
    /** Certificate of the overwriting tool (条例 28). */
    certificate: c.maybe(c.text()),
    status: c.choice('draft', 'handed', 'completed', 'cancelled'),
    made_by: c.text(),
    made_at: c.instant(),
    case_id: c.maybe(c.text()),
    handed_by: c.maybe(c.text()),
    handed_second: c.maybe(c.text()),
    handed_at: c.maybe(c.instant()),
    received_by: c.maybe(c.text()),
    destroyer_id: c.maybe(c.text()),
    destroyer_at: c.maybe(c.instant()),
    supervisor_id: c.maybe(c.text()),
    supervisor_at: c.maybe(c.instant()),
    completed_by: c.maybe(c.text()),
    completed_at: c.maybe(c.instant()),
    note: c.maybe(c.text()),
  },
  { key: ['id'], label: true, unique: [['no']], indexes: [['made_at', 'id'], ['status']] },
);
export type DestructionList = Row<typeof destructionList>;

/** One item as it was when it was listed; the list outlives what it names. */
export const destructionItem = table(
  'destruction_item',
  {
    list_id: c.ref('destruction_list'),
    carrier_id: c.ref('carrier'),
    carrier_no: c.text(),
    copy_no: c.int(),
    title: c.text(),
    mark: c.text(),
    rank: c.int(),
    /** Pages; for a medium its capacity. */
    pages: c.maybe(c.text()),
    reason: c.text(),
    listed_at: c.instant(),
  },
  {
    key: ['list_id', 'carrier_id'],
    indexes: [['carrier_id'], ['listed_at', 'carrier_id']],
    via: ['carrier_id', 'carrier'],
  },
);
export type DestructionItem = Row<typeof destructionItem>;

/** Waste paper sold: what it was, to whom. Nothing classified or internal is ever among it (CARRIER-063). */
export const wasteSale = table(
  'waste_sale',
  {
    id: c.text(),
    buyer: c.text(),
    items: c.json<readonly { readonly what: string; readonly quantity: string }[]>(),
    checked_by: c.text(),
    sold_by: c.text(),
    sold_at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer', 'secrecy_office_head', 'office_head'],
      people: ['checked_by', 'sold_by'],
    },
    indexes: [['sold_at', 'id']],
  },
);

export const destructionTables = { destructionSite, destructionList, destructionItem, wasteSale };
export type DestructionDatabase = Database<typeof destructionTables>;
