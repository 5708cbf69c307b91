import { phrases } from '#kernel/text.ts';
import { en } from './holder.en.ts';
import { zh } from './holder.zh.ts';

export const say = phrases(zh, en);
