import { phrases } from '#kernel/text.ts';
import { en } from './intake.en.ts';
import { zh } from './intake.zh.ts';

export const say = phrases(zh, en);
