import { phrases } from '#kernel/text.ts';
import { en } from './content.en.ts';
import { zh } from './content.zh.ts';

export const say = phrases(zh, en);
