import { phrases } from '#kernel/text.ts';
import { en } from './drill.en.ts';
import { zh } from './drill.zh.ts';

export const say = phrases(zh, en);
