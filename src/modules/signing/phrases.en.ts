import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  pledge: 'secrecy pledge',
  'pledge.agrees': 'I have read it and will keep it',
  'sign-pledge': 'Sign the secrecy pledge',
  'sign-pledge.help':
    'Signs one’s own pledge after answering the question of each duty; without it nothing classified may be touched.',
  letter: 'responsibility letter',
  'letter.agrees': 'I have read the duties and accept them',
  'letter.holds-up':
    'Members of the leadership and department heads do not approve without a secrecy responsibility letter in force.',
  'letter.holds-up.remedy': 'Sign the responsibility letter first.',
  'sign-letter': 'Sign the responsibility letter',
  'sign-letter.help':
    'Signs one’s own letter after answering the question of each duty; while it is in force one may approve.',
  'not-a-signer': 'The letter is signed by members of the leadership and department heads; this person is neither.',
  'not-a-signer.remedy': 'Other secret-involved personnel sign the pledge.',
  'letter-runs': 'The present letter runs until {until}; it is too early to renew it.',
  'letter-runs.remedy': 'Renew it within {days} days before it ends.',
  owed: 'Sign or renew the {name}',
  'publish-pledge': 'Publish a pledge text',
  'publish-pledge.help':
    'Chooses the duties and publishes the pledge that secret-involved personnel sign; who signed an older text signs anew.',
  'no-supervision':
    'The text lacks the clause accepting secrecy education, supervision and checks, so it cannot be published.',
  'no-supervision.remedy': 'Add the clause that education, supervision and checks are accepted.',
  'no-items': 'The text names no duties.',
  'no-items.remedy': 'Choose at least one duty.',
  'item-missing': 'The text lacks this item: {pledge}',
  'item-missing.remedy': 'Put it among the items pledged.',
  'field.name': 'Name',
  'field.items': 'Duties',
  'field.others': 'Other duties',
  'field.supervision': 'Accepts education, supervision and checks',
  'field.in_force_from': 'In force from',
  'field.in_force_from.help': 'Today, unless another day is given',
  'register.signatures': 'Pledges and letters signed',
  'register.signing-texts': 'Texts of pledges and letters',
  'column.signing': 'What is signed',
  'column.person': 'Name',
  'column.text': 'Text',
  'column.lines': 'Duties',
  'column.edition': 'Edition',
  'column.digest': 'Sum of the text',
  'column.published_by': 'Published by',
  'column.signed_at': 'Signed',
  'column.valid_until': 'In force until',
} satisfies PhraseBook<keyof typeof zh>;
