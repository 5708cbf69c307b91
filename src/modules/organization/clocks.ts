import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayAuthority } from './phrases/authority.ts';
import { say as sayCommittee } from './phrases/committee.ts';
import { say as sayLetter } from './phrases/letter.ts';
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
export const org006 = defineClock({
  clause: 'ORG-006',
  says: sayAuthority('obligation.ORG-006'),
  metBy: ['organization.appoint', 'organization.restore-appointment'],
});
export const org008 = defineClock({
  clause: 'ORG-008',
  says: sayCommittee('obligation.ORG-008'),
  metBy: ['organization.close-minutes'],
});
export const org014 = defineClock({
  clause: 'ORG-014',
  says: sayLetter('obligation.ORG-014'),
  metBy: ['organization.sign-letter'],
});
export const moved = defineNotice({ kind: 'moved', clause: 'SYSTEM-005', says: sayMoves('alert.SYSTEM-005.moved') });
export const people003 = defineClock({
  clause: 'PEOPLE-003',
  says: sayMoves('obligation.PEOPLE-003'),
  metBy: ['people.grade-person'],
});
