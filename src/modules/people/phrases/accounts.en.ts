import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './accounts.zh.ts';

export const en = {
  'add-person': 'Enter a person',
  'add-person.help':
    'Gives a newcomer a staff number and a code. Whoever comes into a department knows what is limited to it, so the leader in charge agrees; the security administrator appoints to roles.',
  'add-person.case': 'Enter a person: {person} ({department})',
  'give-login': 'Give a login',
  'give-login.help':
    'Gives a person a login and a link, shown this once, by which its owner chooses a password that nobody else knows. The security administrator agrees first; for an administrator two people agree, and the other administrators may ask for it too.',
  'give-login.title': 'New password for {person}',
  'give-login.first': 'Account for {person}',
  'end-person.title': 'Remove {person}',
  'end-person': 'Remove a person',
  'end-person.help':
    'Somebody without a secret post leaves the unit: all roles end and the account closes; where a role ends with a consent only, after that consent. Secret-involved personnel leave their post and cool off instead.',
  unlock: 'Lift a sign-in limit',
  'unlock.help':
    'A place from which wrong passwords came in a row is shut out of the account for a time. The security administrator may lift that sooner, once he has made sure of its owner.',
  'alert.shut-out':
    'Wrong passwords came in a row from one place, which is shut out of this account for a time: find out whether it was its owner',
  'reset-factors': 'Reset the second factor',
  'reset-factors.help':
    'For whoever has lost authenticator or passkey and used up his recovery codes: all are removed, and he enrols anew at his next sign-in. It is signed by whoever agrees to his password, never done by one alone.',
  'reset-factors.title': 'Reset the second factor of {person}',
  'own-factors': 'Nobody resets his own second factor.',
  'own-factors.remedy': 'Another administrator does it; whoever can still sign in changes it under “Ways to sign in”.',
  'no-factors': 'The person has enrolled no second factor.',
  'no-factors.remedy': 'There is nothing to reset; whoever must have one enrols it when signing in.',
  'alert.factors-reset':
    'The second factor was reset and is enrolled anew at the next sign-in: if it was not asked for, report it at once',
  'alert.new-browser':
    'The account was signed in to on a device it had not been used on before: if that was somebody else, change the password and tell the security administrator',
  'alert.password-changed':
    'The password of the account was changed or reset: if nobody asked for that, tell the security administrator at once',
  'alert.administrator-invited':
    'The password of an administrator was taken away and a link made to choose another: make sure that he needed it',
  'alert.opened-on-machine':
    'On the server itself somebody lifted the sign-in limit of this account or reset its password: make sure that it was agreed; the ledger names the user of the machine',
  'person.name': 'Name',
  'person.secret': 'Secret-involved post intended (pledge and training first, begins once graded)',
  'person.leadership': 'Member of the leadership',
  'field.department': 'Department',
  'field.post': 'Post',
  'field.login': 'Login',
  'login-office':
    'Logins are given by the system administrator; that of an administrator may be asked for by administrators of the other kinds too.',
  'login-office.remedy': 'Ask the system administrator.',
  'own-login': 'Nobody gives himself a new password this way.',
  'own-login.remedy': 'Change it with the present password.',
  'person-left': 'The person has left the unit.',
  'person-left.remedy': 'Check the person.',
  'login-taken': 'The login “{login}” is in use.',
  'login-taken.remedy': 'Choose another login.',
  'not-locked': 'No place is shut out of the person’s account.',
  'not-locked.remedy': 'There is nothing to lift.',
  'end-administrator': 'The person is an administrator at present.',
  'end-administrator.remedy': 'The security administrator first ends that role and appoints somebody else.',
} satisfies PhraseBook<keyof typeof zh>;
