import { defineThing } from '#kernel/thing.ts';
import { document, carrier, slip, receipt, printOrder, dispatch, copyRun } from './tables.ts';
import { destructionList, destructionSite, wasteSale } from './tables/destruction.ts';
import { circulation, holding, carryOut, handling } from './tables/hands.ts';
import { importJob } from './tables/import.ts';
import { inventory, sorting } from './tables/inventory.ts';
import { outsideUnit } from './tables/outside.ts';
import { returnList } from './tables/recall.ts';

export const documentThing = defineThing(document, {
  noun: { zh: '文件（事项）', en: 'Document' },
  register: 'documents',
  called: { by: 'title' },
});

export const carrierThing = defineThing(carrier, {
  noun: { zh: '载体', en: 'Copy' },
  register: 'carriers',
  called: { as: 'document', at: 'document_id', no: 'copy_no' },
});

export const slipThing = defineThing(slip, {
  noun: { zh: '传阅单', en: 'Routing slip' },
  called: { as: 'document', at: 'document_id' },
});

export const receiptThing = defineThing(receipt, {
  noun: { zh: '收文登记', en: 'Mail received' },
  called: { as: 'document', at: 'document_id' },
});

export const printOrderThing = defineThing(printOrder, {
  noun: { zh: '印制单', en: 'Print order' },
  register: 'print-orders',
  called: { as: 'document', at: 'document_id' },
});

export const dispatchThing = defineThing(dispatch, {
  noun: { zh: '发文', en: 'Parcel' },
  register: 'outgoing',
  called: { as: 'document', at: 'document_id' },
});

export const copyRunThing = defineThing(copyRun, {
  noun: { zh: '复制登记', en: 'Copy run' },
  register: 'copy-runs',
  called: { as: 'document', at: 'document_id' },
});

export const circulationThing = defineThing(circulation, {
  noun: { zh: '传阅', en: 'Circulation' },
  register: 'circulations',
  called: { as: 'document', at: 'document_id' },
});

export const holdingThing = defineThing(holding, {
  noun: { zh: '借阅', en: 'Loan' },
  register: 'loans',
  called: { as: 'carrier', at: 'carrier_id' },
});

export const carryOutThing = defineThing(carryOut, {
  noun: { zh: '携带外出', en: 'Carrying out' },
  register: 'carry-outs',
  called: { by: 'purpose' },
});

export const handlingThing = defineThing(handling, {
  noun: { zh: '承办事项', en: 'Matter in hand' },
  register: 'handlings',
  called: { as: 'document', at: 'document_id' },
});

export const returnListThing = defineThing(returnList, {
  noun: { zh: '清退单', en: 'Return list' },
  register: 'return-lists',
  called: { as: 'document', at: 'document_id' },
});

export const inventoryThing = defineThing(inventory, {
  noun: { zh: '清点', en: 'Count' },
  register: 'inventories',
});

export const sortingThing = defineThing(sorting, {
  noun: { zh: '清理', en: 'Sorting' },
  register: 'sortings',
});

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
});

export const outsideUnitThing = defineThing(outsideUnit, {
  noun: { zh: '外单位', en: 'Outside unit' },
  register: 'outside-units',
  called: { by: 'name' },
  open: true,
});

export const importJobThing = defineThing(importJob, {
  noun: { zh: '导入', en: 'Import' },
  called: { by: 'name' },
});
