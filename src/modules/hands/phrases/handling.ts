import { phrases } from '#kernel/text.ts';
import { en } from './handling.en.ts';
import { zh } from './handling.zh.ts';

export const say = phrases(zh, en);
