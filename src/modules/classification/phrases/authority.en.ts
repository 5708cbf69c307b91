import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './authority.zh.ts';

export const en = {
  'declare-authority': 'Enter the authority to classify',
  'declare-authority.help':
    'Enters, by the authorising document, which levels the unit may decide originally; without it only derivation is offered. More authority is approved by the leader in charge, less holds at once.',
  'declare-authority.title': 'The unit’s authority to classify',
  'authority.none': 'No authority to classify',
  'authority.districted_city': 'Body of a city with districts (secret, confidential)',
  'authority.central_or_provincial': 'Central or provincial body (top secret, secret, confidential)',
  'field.authority': 'Authority to classify',
  'field.levels': 'Levels the unit decides',
  'field.levels.help': 'None chosen means every level the law gives such a body.',
  'field.document': 'Authorising document',
  'field.granted_by': 'Granted by',
  'granted.law': 'the law',
  'granted.competent_body': 'a body that has the power',
  'granted.authorised_body': 'a body that was itself authorised',
  'passed-on': 'An authority to classify is not passed on by whoever was given it.',
  'passed-on.remedy': 'Have a competent body grant it directly; until then only derivation is offered.',
  beyond: '“{kind}” does not decide these levels: {levels}.',
  'beyond.remedy': 'Choose only levels the law gives such a body; higher ones go to the competent body.',
  unchanged: 'This is what stands entered.',
  'unchanged.remedy': 'Nothing needs to change.',
} satisfies PhraseBook<keyof typeof zh>;
