import { phrases } from '#kernel/text.ts';
import { en } from './moves.en.ts';
import { zh } from './moves.zh.ts';

export const say = phrases(zh, en);
