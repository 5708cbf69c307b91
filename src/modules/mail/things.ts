import { defineThing } from '#kernel/thing.ts';
import { dispatch } from '#modules/documents/index.ts';
import { receipt } from './tables.ts';

export const receiptThing = defineThing(receipt, {
  noun: { zh: '收文登记', en: 'Mail received' },
  called: { as: 'document', at: 'document_id' },
});

export const dispatchThing = defineThing(dispatch, {
  noun: { zh: '发文', en: 'Parcel' },
  register: 'outgoing',
  called: { as: 'document', at: 'document_id' },
});
