import { phrases } from '#kernel/text.ts';
import { en } from './unit.en.ts';
import { zh } from './unit.zh.ts';

export const say = phrases(zh, en);
