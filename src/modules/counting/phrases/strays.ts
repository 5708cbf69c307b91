import { phrases } from '#kernel/text.ts';
import { en } from './strays.en.ts';
import { zh } from './strays.zh.ts';

export const say = phrases(zh, en);
