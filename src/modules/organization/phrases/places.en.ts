import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './places.zh.ts';

export const en = {
  'add-place': 'Enter a place',
  'add-place.help':
    'Enters a cabinet, a room, an archive repository or a key place and gives it a code to scan. A key place counts once the committee has adopted it and the superior secrecy authority has confirmed it.',
  'change-place': 'Change a place',
  'change-place.help':
    'Changes name, department, person in charge or kind; fill in only what changes. To become a key place, or to be one no longer, takes the same approval.',
  'key-place.title': 'Key place: {name}',
  'kind.cabinet': 'Cabinet',
  'kind.room': 'Room',
  'kind.key_place': 'Key place',
  'kind.archive_repository': 'Archive repository',
  'field.kind': 'Kind',
  'field.head': 'In charge',
  'field.place': 'Place',
  known: 'There is a place “{name}” already.',
  'known.remedy': 'Choose another name.',
  'no-head': 'A key place has somebody in charge of it.',
  'no-head.remedy': 'Name who is in charge.',
  'key-place.head': '{person} answers for the key place “{name}”',
  'head-unfit': 'Administrators answer for no key place.',
  'head-unfit.remedy': 'Name another person.',
  'head-elsewhere': '{person} does not belong to the department the key place belongs to: who runs it answers for it.',
  'head-elsewhere.remedy': 'Name somebody of that department, or change the department of the place as well.',
  'head-unready':
    '{person} is not secret-involved with pledge and pre-post training, and does not answer for a key place.',
  'head-unready.remedy': 'Grade the person with pledge and training first, or name another.',
  unchanged: 'Nothing would change.',
  'unchanged.remedy': 'Fill in what changes.',
} satisfies PhraseBook<keyof typeof zh>;
