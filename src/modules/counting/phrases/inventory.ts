import { phrases } from '#kernel/text.ts';
import { en } from './inventory.en.ts';
import { zh } from './inventory.zh.ts';

export const say = phrases(zh, en);
