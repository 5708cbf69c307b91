import { defineThing } from '#kernel/thing.ts';
import { circulation, holding, carryOut, handling, loanReceipt } from './tables.ts';

export const circulationThing = defineThing(circulation, {
  noun: { zh: '传阅', en: 'Circulation' },
  register: 'circulations',
  called: { as: 'document', at: 'document_id' },
});

export const receiptThing = defineThing(loanReceipt, {
  noun: { zh: '借阅回执', en: 'Receipt' },
  register: 'loan-receipts',
  called: { by: 'no' },
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
