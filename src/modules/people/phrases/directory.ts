import { phrases } from '#kernel/text.ts';
import { en } from './directory.en.ts';
import { zh } from './directory.zh.ts';

export const say = phrases(zh, en);
