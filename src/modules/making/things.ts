import { defineThing } from '#kernel/thing.ts';
import { printOrder } from '#modules/documents/index.ts';
import { copyRun } from './tables.ts';

export const printOrderThing = defineThing(printOrder, {
  noun: { zh: '印制单', en: 'Print order' },
  register: 'print-orders',
  called: { as: 'document', at: 'document_id' },
});

export const copyRunThing = defineThing(copyRun, {
  noun: { zh: '复制登记', en: 'Copy run' },
  register: 'copy-runs',
  called: { as: 'document', at: 'document_id' },
});
