import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './ending.zh.ts';

export const en = {
  stays: 'These roles must be held by somebody, and this person is the last: {roles}.',
  'stays.remedy': 'Appoint the successor first: {roles}.',
  'stays-listed':
    'While top-secret carriers are kept, at least one person of the registry is on the designated list, and this is the last.',
  'stays-listed.remedy': 'Put another person of the registry on the list first.',
  awaited: 'A matter of whoever asks waits for the signature of this role, which he does not end meanwhile: {roles}.',
  'awaited.remedy': 'Wait until the matter is signed or withdrawn, or ask somebody else with the office to do it.',
  holds: 'Carriers in the hand of this person are not yet handed over one by one.',
  'holds.remedy': 'The registry counts and takes them back one by one first.',
  'still-holds': 'Copies are still out to this person, who therefore cannot leave the post.',
  'still-holds.remedy': 'Have the registry take them back first.',
  'keeps-media': 'Classified media in the keeping of this person have no successor yet.',
  'keeps-media.remedy': 'Hand the media to another keeper first.',
  'named-on-copies':
    'Copies are limited to this person by name whose originals are known to him by his present department only; having left it he may not know them.',
  'named-on-copies.remedy': 'Have the registry limit those copies to others first, then move the person.',
  'keeps-seals': 'Seals in the keeping of this person have no successor yet: {seals}.',
  'keeps-seals.remedy': 'Name another keeper of the seals first.',
  'keeps-places': 'Places this person answers for have no successor yet: {places}.',
  'keeps-places.remedy': 'Name another head of the places first.',
  self: 'Nobody enters that he himself leaves.',
  'self.remedy': 'Somebody else with the office does it.',
  gone: 'The person is cooling off or has left already.',
  'gone.remedy': 'Check the person; if needed, extend the cooling-off.',
  'secret-post': 'The person holds a secret-involved post and does not leave the unit without a cooling-off.',
  'secret-post.remedy':
    'Let the person leave the post first; at the end of the cooling-off the account closes by itself.',
} satisfies PhraseBook<keyof typeof zh>;
