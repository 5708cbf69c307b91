import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayAuthority } from './phrases/authority.ts';
import { say as sayCommittee } from './phrases/committee.ts';
import { say as sayMoves } from './phrases/moves.ts';

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
export const officerThere = defineClock({
  clause: 'ORG-006',
  on: 'department',
  owner: 'dept_head',
  says: sayAuthority('obligation.ORG-006'),
  metBy: ['organization.appoint', 'organization.restore-appointment'],
});
/** Per half-year. */
export const convened = defineClock({
  clause: 'ORG-008',
  on: 'unit',
  family: '',
  owner: 'committee_chair',
  tells: ['principal'],
  says: sayCommittee('obligation.ORG-008'),
  metBy: ['organization.close-minutes'],
});
export const moved = defineNotice({ kind: 'moved', clause: 'SYSTEM-005', says: sayMoves('alert.SYSTEM-005.moved') });
export const regraded = defineClock({
  clause: 'PEOPLE-003',
  on: 'person',
  owner: ['dept_head', 'secrecy_office_head'],
  says: sayMoves('obligation.PEOPLE-003'),
  metBy: ['people.grade-person'],
  cancelledBy: ['organization.change-person', 'people.leave-post'],
});
