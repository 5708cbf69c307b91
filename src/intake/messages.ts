import { phrases } from '#kernel/text.ts';
import { en } from './messages.en.ts';
import { zh } from './messages.zh.ts';

/** Every sentence the import says, in both languages. */
export const say = phrases<keyof typeof zh>(zh, en);

export type MessageCode = keyof typeof zh;
