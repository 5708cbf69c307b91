import { nameOf } from '#kernel/relation.ts';
import { defineScan } from '#kernel/scan.ts';
import { loanReceipt } from './tables.ts';

/** The slip somebody signed on. */
export const receiptScan = defineScan(loanReceipt, {
  tables: 'loan_receipt r',
  select: {
    id: 'r.id',
    code: 'r.code',
    no: 'r.no',
    status: 'r.status',
    name: nameOf('person', 'r.person_id'),
  },
});
