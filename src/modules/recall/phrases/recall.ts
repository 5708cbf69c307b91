import { phrases } from '#kernel/text.ts';
import { en } from './recall.en.ts';
import { zh } from './recall.zh.ts';

export const say = phrases(zh, en);
