import { phrases } from '#kernel/text.ts';
import { en } from './destruction.en.ts';
import { zh } from './destruction.zh.ts';

export const say = phrases(zh, en);
