import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayPledge } from './phrases/pledge.ts';
import { say as sayPost } from './phrases/post.ts';

/** Told apart by the end of the pledge before, or `first`. */
export const pledged = defineClock({
  clause: 'PEOPLE-005',
  on: 'person',
  family: '',
  owner: 'person',
  says: sayPledge('obligation.PEOPLE-005'),
  metBy: ['people.sign-pledge'],
});
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
