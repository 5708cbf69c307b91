import { phrases } from '#kernel/text.ts';
import { en } from './tie.en.ts';
import { zh } from './tie.zh.ts';

export const say = phrases(zh, en);
