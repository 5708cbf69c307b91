import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './archiving.zh.ts';

export const en = {
  archive: 'File into the archive',
  'archive.help': 'Hands copies that are done with to the archivist, into a volume.',
  'archive.title': 'Archive {count} in {volume}',
  'field.volume': 'Volume no.',
  'field.archivist': 'Receiving archivist',
  'no-volume': 'The archive volume must be named.',
  'no-volume.remedy': 'Give the volume number.',
  'no-archivist': 'An archivist receives and signs, and nobody receives from himself.',
  'no-archivist.remedy': 'Name the receiving archivist and confirm the signature.',
  'another-archivist': 'Another archivist is named to take it over, and nobody else signs for it.',
  'another-archivist.remedy': 'The one named signs; where another is to take it, withdraw the request and ask anew.',
  circulating: '{copies}: still circulating.',
  'circulating.remedy': 'Wait for the circulation to end, or stop it.',
  telegram: '{copies}: cipher telegrams are never stored outside the registry room, and go into no volume.',
  'telegram.remedy': 'Keep them in the registry room and return them in time.',
  'to-be-destroyed': '{copies}: on an open destruction list.',
  'to-be-destroyed.remedy': 'Cancel the destruction list first.',
} satisfies PhraseBook<keyof typeof zh>;
