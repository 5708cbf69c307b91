import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './letter.zh.ts';

export const en = {
  'sign-letter': 'Sign the responsibility letter',
  'sign-letter.help':
    'Signs one’s own letter after answering the question of each duty; while it is in force one may approve.',
  'not-a-signer': 'The letter is signed by members of the leadership and department heads; this person is neither.',
  'not-a-signer.remedy': 'Other secret-involved personnel sign the pledge.',
  'letter-agreed': 'It must be confirmed that the duties of the letter were read and are accepted.',
  'letter-agreed.remedy': 'Read the letter, then confirm.',
  'letter-runs': 'The present letter runs until {until}; it is too early to renew it.',
  'letter-runs.remedy': 'Renew it within {days} days before it ends.',
  'obligation.ORG-014': 'Sign or renew the secrecy responsibility letter',
  'register.letters': 'Responsibility letters',
  'field.answers': 'Questions',
  'field.agreed': 'I have read the duties and accept them',
  'column.person': 'Name',
  'column.department': 'Department',
  'column.signed_at': 'Signed',
  'column.valid_until': 'In force until',
} satisfies PhraseBook<keyof typeof zh>;
