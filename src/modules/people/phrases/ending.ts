import { phrases } from '#kernel/text.ts';
import { en } from './ending.en.ts';
import { zh } from './ending.zh.ts';

export const say = phrases(zh, en);
