import { defineNotice } from '#kernel/clock.ts';
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
