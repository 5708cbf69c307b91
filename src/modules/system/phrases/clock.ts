import { phrases } from '#kernel/text.ts';
import { en } from './clock.en.ts';
import { zh } from './clock.zh.ts';

export const say = phrases(zh, en);
