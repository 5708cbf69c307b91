import { phrases } from '#kernel/text.ts';
import { en } from './import.en.ts';
import { zh } from './import.zh.ts';

export const say = phrases(zh, en);
