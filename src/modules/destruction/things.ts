import { defineThing } from '#kernel/thing.ts';
import { destructionList, destructionSite, wasteSale } from './tables.ts';

export const destructionListThing = defineThing(destructionList, {
  noun: { zh: '销毁清册', en: 'Destruction list' },
  register: 'destruction-lists',
  called: { by: 'no' },
});

export const destructionSiteThing = defineThing(destructionSite, {
  noun: { zh: '销毁场所', en: 'Destruction site' },
  register: 'destruction-sites',
  called: { by: 'name' },
  open: true,
});

export const wasteSaleThing = defineThing(wasteSale, {
  noun: { zh: '废品出售', en: 'Sale of waste' },
  register: 'waste-sales',
  called: { by: 'buyer', on: 'sold_at' },
});
