import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './fields.zh.ts';

/** Fields of the forms by which copies change hands. */
export const en = {
  person: 'Handed to',
  due_at: 'Due back',
  signature: 'Signed',
  purpose: 'Purpose',
  pages_ok: 'Complete',
  borrower: 'Borrower',
  readers: 'Readers, in the order proposed',
  reader: 'Reader',
  'reader.help': 'Empty: the next in the order proposed; a later reader on the list may come first',
  circulation: 'Circulation',
  'circulation.which': 'Choose a circulation, or the copy that goes round.',
  movement: 'Move',
  reason: 'Reason',
  bearers: 'Bearers',
  'going-along': 'Bearers going along',
  leaving: 'Bearers at the desk, the one who takes the copies first',
  destination: 'Destination',
  start_at: 'Leaving',
  end_at: 'Back by',
  carry_out: 'Carry-out (or its request)',
  case_no: 'Number of the document case',
  keeper: 'Keeper',
  signs: 'Way of signing',
  'signs.slip': 'Paper slip, scanned back once signed',
  drawn: 'Signature on the screen',
  receipt: 'Receipt',
  receipt_code: 'Code on the slip',
  brought_by: 'Brought by',
} as const satisfies PhraseBook<keyof typeof zh>;
