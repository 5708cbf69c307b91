import { phrases } from '#kernel/text.ts';
import { en } from './committee.en.ts';
import { zh } from './committee.zh.ts';

export const say = phrases(zh, en);
