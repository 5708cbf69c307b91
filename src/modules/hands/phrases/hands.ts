import { phrases } from '#kernel/text.ts';
import { en } from './hands.en.ts';
import { zh } from './hands.zh.ts';

export const say = phrases(zh, en);
