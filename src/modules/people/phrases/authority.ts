import { phrases } from '#kernel/text.ts';
import { en } from './authority.en.ts';
import { zh } from './authority.zh.ts';

export const say = phrases(zh, en);
