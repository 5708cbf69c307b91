import { phrases } from '#kernel/text.ts';
import { en } from './told.en.ts';
import { zh } from './told.zh.ts';

export const say = phrases(zh, en);
