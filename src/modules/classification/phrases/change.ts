import { phrases } from '#kernel/text.ts';
import { en } from './change.en.ts';
import { zh } from './change.zh.ts';

export const say = phrases(zh, en);
