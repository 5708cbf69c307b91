import { c, type Database, type Row, table } from '#kernel/table.ts';

/** What is to be given back: the copies of one recalled document, or all that is outstanding at a quarter's end (CARRIER-058). */
export const returnList = table(
  'return_list',
  {
    id: c.text(),
    kind: c.choice('document', 'period'),
    document_id: c.maybe(c.ref('document')),
    /** The period that ended, e.g. `2026Q1`. */
    period: c.maybe(c.text()),
    reason: c.maybe(c.text()),
    due_at: c.instant(),
    opened_by: c.text(),
    opened_at: c.instant(),
    status: c.choice('open', 'closed'),
    closed_at: c.maybe(c.instant()),
  },
  { key: ['id'], label: true, indexes: [['opened_at', 'id'], ['status'], ['document_id'], ['period']] },
);
export type ReturnList = Row<typeof returnList>;

/** One copy of a return list, ticked off when it is scanned; what was not on the list stands aside with its reason. */
export const returnItem = table(
  'return_item',
  {
    list_id: c.ref('return_list'),
    carrier_id: c.ref('carrier'),
    status: c.choice('open', 'collected', 'returned', 'set_aside', 'archived', 'destroyed'),
    reason: c.maybe(c.text()),
    /** Whose hand it came from; null: it lay in the registry. */
    collected_from: c.maybe(c.text()),
    collected_by: c.maybe(c.text()),
    collected_at: c.maybe(c.instant()),
    /** The unit that took it, and who signed there. */
    recipient: c.maybe(c.text()),
    received_by: c.maybe(c.text()),
    channel: c.maybe(c.text()),
    /** Ids of our own people who took it there. */
    escorts: c.texts(),
    receipt_no: c.maybe(c.text()),
    returned_by: c.maybe(c.text()),
    returned_at: c.maybe(c.instant()),
    opened_at: c.instant(),
  },
  {
    key: ['list_id', 'carrier_id'],
    indexes: [
      ['carrier_id', 'status'],
      ['opened_at', 'carrier_id'],
    ],
    via: ['carrier_id', 'carrier'],
  },
);
export type ReturnItem = Row<typeof returnItem>;

export const recallTables = { returnList, returnItem };
export type RecallDatabase = Database<typeof recallTables>;
