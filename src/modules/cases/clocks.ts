import { defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const urged = defineNotice({ kind: 'urged', clause: 'CONDUCT-019', says: say('alert.CONDUCT-019.urged') });
