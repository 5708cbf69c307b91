import { phrases } from '#kernel/text.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

export const say = phrases(zh, en);
