import { defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const raised = defineNotice({ kind: 'raised', clause: 'DEVICE-013', says: say('alert.DEVICE-013.raised') });
