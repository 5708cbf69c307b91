import { defineFormerCode } from '#kernel/scan.ts';
import { carrier } from '#modules/documents/index.ts';

/** The bar code a copy bore before it was taken over. */
export const formerBarCode = defineFormerCode(carrier, {
  tables: `${carrier.name} c join former_code f on f.unit_id = c.unit_id and f.carrier_id = c.id`,
  select: { id: 'c.id', code: 'c.code' },
  where: 'f.bar_code = $code',
  labelled: 'c',
});
