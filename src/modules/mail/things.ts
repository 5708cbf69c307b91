import { defineThing } from '#kernel/thing.ts';
import { dispatch } from '#modules/documents/index.ts';
import { receipt, outsideUnit } from './tables.ts';

export const receiptThing = defineThing(receipt, {
  noun: { zh: '收文登记', en: 'Mail received' },
  called: { as: 'document', at: 'document_id' },
});

export const dispatchThing = defineThing(dispatch, {
  noun: { zh: '发文', en: 'Parcel' },
  register: 'outgoing',
  called: { as: 'document', at: 'document_id' },
});

export const outsideUnitThing = defineThing(outsideUnit, {
  noun: { zh: '外单位', en: 'Outside unit' },
  register: 'outside-units',
  called: { by: 'name' },
  open: true,
});
