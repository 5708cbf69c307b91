import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './directory.zh.ts';

export const en = {
  link: 'Link a directory account',
  'link.help':
    'Whoever the site’s directory (single sign-on or LDAP) says is this one may sign in as the person chosen; a link gives no role and no grade. The directory is called as in the configuration of the start; the identifier is the one never given to another, no name and no mail address. It is signed as a new password is.',
  'link.title': 'Link a directory account to {person}',
  unlink: 'End a directory link',
  'unlink.help':
    'The directory account no longer signs in as this person, and sessions that are open end; the password kept here is not touched.',
  'own-link': 'Nobody links an account to himself.',
  'own-link.remedy': 'Another system administrator does it.',
  'person-left': 'The person has left the unit.',
  'person-left.remedy': 'Check the person.',
  'no-account': 'The person has no login yet.',
  'no-account.remedy': 'First give a login, then link.',
  taken: 'This directory account is linked to {name}.',
  'taken.remedy': 'Check the identifier; if it is to be another’s, end that link first.',
  linked: 'The person is linked to another account of this directory.',
  'linked.remedy': 'End that link first.',
  'register.links': 'Directory links',
  'field.link': 'Directory link',
  'field.person': 'Person',
  'field.issuer': 'Directory',
  'field.issuer.help':
    'Of single sign-on the address of its issuer; of LDAP ldap: and the search base, such as ldap:ou=people,dc=example,dc=org',
  'field.subject': 'Identifier there',
  'field.subject.help': 'Of single sign-on its sub; of LDAP entryUUID or objectGUID',
  'column.linked_at': 'Linked',
  'column.linked_by': 'Linked by',
  'alert.linked':
    'A directory account was linked to this person and may sign in as him: if he does not know of it, tell the security administrator at once',
} satisfies PhraseBook<keyof typeof zh>;
