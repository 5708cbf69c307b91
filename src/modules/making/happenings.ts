import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Widening } from '#modules/documents/door/happenings.ts';
import type { DocumentFacts } from '#modules/documents/door/facts/document.ts';
import type { OrderFacts } from './door/facts/order.ts';
import type { Asked } from './rules/allotment.ts';
import type { Labelling } from './rules/label.ts';

/** A copy gets a label of its own, beside that of its original. */
export const copyLabelled = defineHappening<Brought & Widening & Labelling>('scope.widened');

/** A parcel of copies gets its number. */
export const parcelNumbered = defineHappening<
  Brought & Pick<DocumentFacts, 'document'> & { readonly oldMark: boolean }
>('number.used');

export type ParcelsPacked = Brought &
  Pick<OrderFacts, 'order'> & {
    /** Another allotment than that of the order. */
    readonly parcels: Asked;
    /** Whoever packs has checked. */
    readonly checked: boolean;
  };

/** Which copies go to whom is fixed. */
export const parcelsPacked = defineHappening<ParcelsPacked>('readers.named');
