import { c, type Database, type Row, table } from '#kernel/table.ts';
import { takingForms } from '#modules/documents/door/taking-forms.ts';

/** An approved copying, excerpting, reprinting, photographing or recording as it was carried out (CARRIER-026, CARRIER-030). */
export const copyRun = table(
  'copy_run',
  {
    id: c.text(),
    document_id: c.ref('document'),
    carrier_id: c.ref('carrier'),
    case_id: c.maybe(c.text()),
    form: c.choice(...takingForms),
    copies: c.int(),
    first_no: c.int(),
    purpose: c.text(),
    waste: c.int(),
    waste_by: c.texts(),
    operator_id: c.text(),
    collect_by: c.date(),
    at: c.instant(),
  },
  { key: ['id'], indexes: [['at', 'id'], ['carrier_id']], via: ['document_id', 'document'] },
);

export type CopyRun = Row<typeof copyRun>;

export const makingTables = { copyRun };
export type MakingDatabase = Database<typeof makingTables>;
