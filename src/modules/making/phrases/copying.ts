import { phrases } from '#kernel/text.ts';
import { en } from './copying.en.ts';
import { zh } from './copying.zh.ts';

export const say = phrases(zh, en);
