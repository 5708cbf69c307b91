import { phrases } from '#kernel/text.ts';
import { en } from './departments.en.ts';
import { zh } from './departments.zh.ts';

export const say = phrases(zh, en);
