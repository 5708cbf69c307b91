import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './hand-fields.zh.ts';

/** Fields of the forms by which copies change hands. */
export const en = {
  person: 'Handed to',
  carriers: 'Carriers',
  received_by: 'Received by',
  'received_by.help': 'A registered deputy only',
  due_at: 'Due back',
  acted_at: 'Done at',
  'acted_at.help': 'For a late entry; empty when it is done now',
  id_checked: 'ID checked',
  signature: 'Signed',
  purpose: 'Purpose',
  pages: 'Pages counted',
  pages_ok: 'Complete',
  note: 'Note',
} as const satisfies PhraseBook<keyof typeof zh>;
