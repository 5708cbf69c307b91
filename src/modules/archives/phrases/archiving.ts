import { phrases } from '#kernel/text.ts';
import { en } from './archiving.en.ts';
import { zh } from './archiving.zh.ts';

export const say = phrases(zh, en);
