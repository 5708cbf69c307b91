import { phrases } from '#kernel/text.ts';
import { en } from './places.en.ts';
import { zh } from './places.zh.ts';

export const say = phrases(zh, en);
