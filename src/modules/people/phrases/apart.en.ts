import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './apart.zh.ts';

export const en = {
  administrator: 'An administrator is not on the top-secret list, acts for nobody, and nobody acts for him.',
  'administrator.remedy': 'Name another person.',
  'off-the-list': 'This person is on the top-secret list and cannot be an administrator too.',
  'off-the-list.remedy': 'Choose another person, or take this one off the list first.',
  'no-deputy': 'This person stands in for somebody or is stood in for, and cannot be an administrator too.',
  'no-deputy.remedy': 'Choose another person, or end the deputy first.',
  'keeps-no-seal': 'This person keeps a seal and cannot be an administrator too.',
  'keeps-no-seal.remedy': 'Choose another person, or name another keeper of the seal first.',
  'answers-for-no-place': 'This person answers for a key place and cannot be an administrator too.',
  'answers-for-no-place.remedy': 'Choose another person, or name another head of the key place first.',
} satisfies PhraseBook<keyof typeof zh>;
