import { phrases } from '#kernel/text.ts';
import { en } from './choose.en.ts';
import { zh } from './choose.zh.ts';

export const say = phrases(zh, en);
