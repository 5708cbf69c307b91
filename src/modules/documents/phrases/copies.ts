import { phrases } from '#kernel/text.ts';
import { en } from './copies.en.ts';
import { zh } from './copies.zh.ts';

export const say = phrases(zh, en);
