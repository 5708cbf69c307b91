import { phrases } from '#kernel/text.ts';
import { en } from './accounts.en.ts';
import { zh } from './accounts.zh.ts';

export const say = phrases(zh, en);
