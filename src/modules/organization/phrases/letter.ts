import { phrases } from '#kernel/text.ts';
import { en } from './letter.en.ts';
import { zh } from './letter.zh.ts';

export const say = phrases(zh, en);
