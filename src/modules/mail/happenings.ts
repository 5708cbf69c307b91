import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { DocumentFacts } from '#modules/documents/door/facts/document.ts';
import type { Dispatch, PrintOrder } from '#modules/documents/index.ts';
import type { Left } from './door/happenings.ts';
import type { ReceiveAsk } from './rules/intake.ts';

/** What came in is entered as it lies on the table, with what stands on it. */
export const cameIn = defineHappening<Brought & ReceiveAsk>('copy.registered');

/** `form`: how it was reproduced, if it is another body's secret paper; `agreed`: the rank up to which its printing was. */
export type ParcelLeft = Left &
  Pick<DocumentFacts, 'document'> &
  Pick<PrintOrder, 'form'> & { readonly agreed: number; readonly parcel: Pick<Dispatch, 'status'> };

/** A parcel leaves, with copies of one document. */
export const parcelLeft = defineHappening<ParcelLeft>('copy.left-house');
