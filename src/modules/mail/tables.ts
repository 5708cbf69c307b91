import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A count checked piece by piece and signed for by both sides (CARRIER-007): on coming in, or when another unit signs for what was sent. */
export const receipt = table(
  'receipt',
  {
    id: c.text(),
    document_id: c.ref('document'),
    dispatch_id: c.maybe(c.ref('dispatch')),
    listed: c.text(),
    counted: c.text(),
    /** Who handed over and who took over, each by signature. */
    handed_by: c.text(),
    received_by: c.text(),
    at: c.instant(),
  },
  { key: ['id'], indexes: [['document_id']], via: ['document_id', 'document'] },
);

export const outsideDuties = ['confidential_post', 'confidential_courier', 'return'] as const;

export type OutsideDuty = (typeof outsideDuties)[number];

/** A unit outside that carries for us on a confidential channel (CARRIER-045) or takes what is given back (CARRIER-058), by document. */
export const outsideUnit = table(
  'outside_unit',
  {
    id: c.text(),
    name: c.text(),
    serves: c.choice(...outsideDuties),
    document: c.text(),
    listed_by: c.text(),
    listed_at: c.instant(),
    ended_at: c.maybe(c.instant()),
  },
  { key: ['id'], indexes: [['listed_at', 'id'], ['name']] },
);

export type OutsideUnit = Row<typeof outsideUnit>;

export const mailTables = { receipt, outsideUnit };
export type MailDatabase = Database<typeof mailTables>;
