import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { carryOut, circulation, handling, holding, loanReceipt } from './tables.ts';

export const circulationMeaning = defineMeaning(circulation, {
  as: { to: 'person' },
  made: ['readers.named'],
  changed: { readers: 'readers.named', due_at: 'clock.moved' },
  plain: ['done', 'alone', 'agreed_level', 'status', 'ended_at', 'note'],
});

export const holdingMeaning = defineMeaning(holding, {
  thing: 'carrier_id',
  to: 'person_id',
  as: ({ kind }) => ({
    thing: 'carrier',
    kind,
    to: 'person',
  }),
  made: ({ kind }) => (kind === 'carry' ? ['copy.left-house'] : ['copy.handed']),
  changed: { due_at: 'clock.moved' },
  // That a copy comes back is a movement.
  plain: ['status', 'returned_at', 'checked_by', 'in_movement', 'signed', 'signed_by', 'receipt_id'],
});

export const receiptMeaning = defineMeaning(loanReceipt, {
  made: [],
  changed: {},
  plain: ['status', 'signed_by', 'signed_at', 'taken_by', 'evidence_id', 'sha256'],
});

export const carryOutMeaning = defineMeaning(carryOut, {
  as: (_, name) =>
    name === 'copy.left-house' ? { thing: 'carrier', kind: 'carry', to: 'person' } : { thing: 'journey' },
  made: [],
  changed: { ...labelChanged, bearers: 'copy.left-house', end_at: 'clock.moved' },
  // Setting out and coming back are movements of its copies.
  plain: ['case_no', 'keeper_id', 'signed', 'status', 'departed_at', 'departed_by', 'returned_at', 'checked_by'],
});

export const handlingMeaning = defineMeaning(handling, {
  made: [],
  changed: { due_at: 'clock.moved' },
  plain: ['status', 'done_at', 'done_what'],
});
