import { defineFinder } from '#kernel/finder.ts';
import { joined } from '#kernel/relation.ts';
import { toldColumns, toldCopy } from '#modules/documents/door/told-copy.ts';
import { carrier, document } from '#modules/documents/index.ts';

/** Copies by the bar code they bore before they were taken over. */
export const formerCodeFinder = defineFinder(carrier, {
  rank: 1,
  from: {
    tables: `${carrier.name} c ${joined(document, 'd', 'c.document_id')}
      join former_code f on f.unit_id = c.unit_id and f.carrier_id = c.id`,
    select: toldColumns,
    where: 'f.bar_code = $words',
    labelled: 'c',
    order: 'c.code',
  },
  told: toldCopy,
});
