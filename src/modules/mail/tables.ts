import { c, type Database, table } from '#kernel/table.ts';

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

export const mailTables = { receipt };
export type MailDatabase = Database<typeof mailTables>;
