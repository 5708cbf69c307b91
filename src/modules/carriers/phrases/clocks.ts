import { phrases } from '#kernel/text.ts';
import { en } from './clocks.en.ts';
import { zh } from './clocks.zh.ts';

export const say = phrases(zh, en);
