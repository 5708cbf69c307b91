import { phrases } from '#kernel/text.ts';
import { en } from './outside.en.ts';
import { zh } from './outside.zh.ts';

export const say = phrases(zh, en);
