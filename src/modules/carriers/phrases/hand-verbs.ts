import { phrases } from '#kernel/text.ts';
import { en } from './hand-verbs.en.ts';
import { zh } from './hand-verbs.zh.ts';

export const say = phrases(zh, en);
