import { phrases } from '#kernel/text.ts';
import { en } from './proposals.en.ts';
import { zh } from './proposals.zh.ts';

export const say = phrases(zh, en);
