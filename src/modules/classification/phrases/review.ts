import { phrases } from '#kernel/text.ts';
import { en } from './review.en.ts';
import { zh } from './review.zh.ts';

export const say = phrases(zh, en);
