import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './accounts.zh.ts';

export const en = {
  'add-person': 'Enter a person',
  'add-person.help':
    'Gives a newcomer a staff number and a code. Whoever comes into a department knows what is limited to it, so the leader in charge agrees; the security administrator appoints to roles.',
  'add-person.case': 'Enter a person: {person} ({department})',
  'give-login': 'Give a login',
  'give-login.help':
    'Gives a person a login and a one-time password, shown this once; its owner must choose another at the first sign-in. The security administrator agrees first; for an administrator, whoever gives the office.',
  'give-login.title': 'New password for {person}',
  'give-login.first': 'Account for {person}',
  'end-person.title': 'Remove {person}',
  'end-person': 'Remove a person',
  'end-person.help':
    'Somebody without a secret post leaves the unit: all roles end and the account closes; where a role ends with a consent only, after that consent. Secret-involved personnel leave their post and cool off instead.',
  unlock: 'Unlock an account',
  'unlock.help':
    'Opens an account that wrong passwords have locked, once the security administrator has made sure of its owner.',
  'person.name': 'Name',
  'person.secret': 'Secret-involved post intended (pledge and training first, begins once graded)',
  'person.leadership': 'Member of the leadership',
  'field.department': 'Department',
  'field.post': 'Post',
  'field.login': 'Login',
  'own-login': 'Nobody gives himself a new password this way.',
  'own-login.remedy': 'Change it with the present password.',
  'person-left': 'The person has left the unit.',
  'person-left.remedy': 'Check the person.',
  'login-taken': 'The login “{login}” is in use.',
  'login-taken.remedy': 'Choose another login.',
  'not-locked': 'The person’s account is not locked.',
  'not-locked.remedy': 'There is nothing to unlock.',
  'end-administrator': 'The person is an administrator at present.',
  'end-administrator.remedy': 'The security administrator first ends that role and appoints somebody else.',
} satisfies PhraseBook<keyof typeof zh>;
