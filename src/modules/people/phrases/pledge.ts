import { phrases } from '#kernel/text.ts';
import { en } from './pledge.en.ts';
import { zh } from './pledge.zh.ts';

export const say = phrases(zh, en);
