import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayAccounts } from './phrases/accounts.ts';
import { say as sayDirectory } from './phrases/directory.ts';
import { say as sayAuthority } from './phrases/authority.ts';
import { say as sayMoves } from './phrases/moves.ts';
import { say as sayPost } from './phrases/post.ts';

export const started = defineNotice({
  kind: 'started',
  clause: 'PEOPLE-013',
  says: sayPost('alert.PEOPLE-013.started'),
});
export const undone = defineNotice({ kind: 'undone', clause: 'PEOPLE-013', says: sayPost('alert.PEOPLE-013.undone') });
export const extended = defineNotice({
  kind: 'extended',
  clause: 'PEOPLE-013',
  says: sayPost('alert.PEOPLE-013.extended'),
});

export const officeEnded = defineNotice({
  kind: 'office-ended',
  clause: 'SYSTEM-004',
  says: sayAuthority('alert.SYSTEM-004.office-ended'),
});

export const officeRestored = defineNotice({
  kind: 'office-restored',
  clause: 'SYSTEM-004',
  says: sayAuthority('alert.SYSTEM-004.office-restored'),
});

/** As many wrong passwords as the law lets pass came from one place. */
export const shutOut = defineNotice({
  kind: 'login-shut-out',
  clause: 'SYSTEM-007',
  says: sayAccounts('alert.shut-out'),
});

/** Somebody signed in with a browser he had not used before. */
export const newBrowser = defineNotice({
  kind: 'login-new-browser',
  clause: 'SYSTEM-007',
  says: sayAccounts('alert.new-browser'),
});

/** He chose another password, or was given an invitation to. */
export const passwordChanged = defineNotice({
  kind: 'password-changed',
  clause: 'SYSTEM-007',
  says: sayAccounts('alert.password-changed'),
});

/** An administrator is let choose another password. */
export const administratorInvited = defineNotice({
  kind: 'administrator-invited',
  clause: 'SYSTEM-004',
  says: sayAccounts('alert.administrator-invited'),
});

/** On the machine itself a sign-in limit was lifted, or a link made for somebody. */
export const openedOnMachine = defineNotice({
  kind: 'opened-on-machine',
  clause: 'SYSTEM-004',
  says: sayAccounts('alert.opened-on-machine'),
});

/** What somebody proves himself by beside his password was taken away: he enrols anew. */
export const factorsReset = defineNotice({
  kind: 'factors-reset',
  clause: 'SYSTEM-007',
  says: sayAccounts('alert.factors-reset'),
});

/** A directory account may sign in as him from now on. */
export const directoryLinked = defineNotice({
  kind: 'directory-linked',
  clause: 'SYSTEM-007',
  says: sayDirectory('alert.linked'),
});

export const officerThere = defineClock({
  clause: 'ORG-006',
  on: 'department',
  owner: 'dept_head',
  says: sayAuthority('obligation.ORG-006'),
  metBy: ['people.appoint', 'people.restore-appointment'],
  next: {
    verb: { zh: '配备', en: 'Name' },
    how: { zh: '告知安全保密管理员任命', en: 'tell the security administrator whom to appoint' },
  },
});

export const moved = defineNotice({ kind: 'moved', clause: 'SYSTEM-005', says: sayMoves('alert.SYSTEM-005.moved') });

export const regraded = defineClock({
  clause: 'PEOPLE-003',
  on: 'person',
  owner: ['dept_head', 'secrecy_office_head'],
  says: sayMoves('obligation.PEOPLE-003'),
  metBy: ['people.grade-person'],
  cancelledBy: ['people.change-person', 'people.leave-post'],
});
