import { defineClock } from '#kernel/clock.ts';
import { say as sayCommittee } from './phrases/committee.ts';

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
