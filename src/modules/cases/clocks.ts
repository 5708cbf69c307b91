import { defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const urged = defineNotice({ kind: 'urged', clause: 'CONDUCT-019', says: say('alert.CONDUCT-019.urged') });

/** Whom a step was handed on to, and whoever asked, of that. */
export const handed = defineNotice({ kind: 'handed', clause: 'CONDUCT-019', says: say('alert.CONDUCT-019.handed') });
export const handedOn = defineNotice({
  kind: 'handed-on',
  clause: 'CONDUCT-019',
  says: say('alert.CONDUCT-019.handed-on'),
});

export const opinionAsked = defineNotice({
  kind: 'opinion-asked',
  clause: 'CONDUCT-019',
  says: say('alert.CONDUCT-019.opinion-asked'),
});
export const opinionGiven = defineNotice({
  kind: 'opinion-given',
  clause: 'CONDUCT-019',
  says: say('alert.CONDUCT-019.opinion-given'),
});

/** Whose signature is to be given again. */
export const sentBackTo = defineNotice({
  kind: 'sent-back-to',
  clause: 'CONDUCT-019',
  says: say('alert.CONDUCT-019.sent-back-to'),
});
