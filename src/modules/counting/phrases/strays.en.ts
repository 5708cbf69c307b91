import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './strays.zh.ts';

export const en = {
  'settle-stray': 'Settle a copy that turned up',
  'settle-stray.help':
    'Enters that a misplaced copy was put back, or what the secrecy office found out about one that is destroyed or missing by the books.',
  'field.stray': 'What turned up',
  'field.outcome': 'Outcome',
  'field.place': 'Put back in',
  'field.note': 'What was found out',
  'outcome.put_back': 'put back where it belongs',
  'outcome.mislabelled': 'label was wrong and is changed',
  'outcome.real': 'it is that very copy: handled as a possible leak',
  'not-office': 'What is destroyed or missing by the books is settled by the secrecy office.',
  'not-office.remedy': 'Enter that the thing is held back; the secrecy officer or the head of the office settles it.',
  'settled-already': 'This is settled already.',
  'settled-already.remedy': 'See the register of copies that turned up.',
  'not-held': 'The thing is not held back yet.',
  'not-held.remedy': 'Enter first that it is held back, and where it lies.',
  'other-outcome': 'This outcome does not fit what the books say.',
  'other-outcome.remedy':
    'A misplaced copy is put back; a missing one is entered as found; of a destroyed one the label was wrong, or it is that very copy.',
  unexplained: 'What was found out is not said.',
  'unexplained.remedy': 'Say what the thing is, where the code came from, and why the destruction did not notice.',
  'not-its-place': 'It belongs in {place}; that is not where it was put.',
  'not-its-place.remedy': 'Put it where it belongs, or change its place on its page first.',
  'own-find': 'Whoever scanned it does not settle it himself.',
  'own-find.remedy': 'Somebody else of the secrecy office settles it.',
  'own-destruction': 'Whoever signed for its destruction does not settle it.',
  'own-destruction.remedy': 'Somebody of the secrecy office who had no part in the destruction settles it.',
  'no-place': 'the registry',
  'incident.what': 'Destroyed by the books, yet here: {copy}',
} satisfies PhraseBook<keyof typeof zh>;
