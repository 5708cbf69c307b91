import { phrases } from '#kernel/text.ts';
import { en } from './verbs.en.ts';
import { zh } from './verbs.zh.ts';

export const say = phrases(zh, en);
