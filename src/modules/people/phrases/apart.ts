import { phrases } from '#kernel/text.ts';
import { en } from './apart.en.ts';
import { zh } from './apart.zh.ts';

export const say = phrases(zh, en);
