import { defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const markedText = defineNotice({ kind: 'marked_text', says: say('alert.marked_text') });
