import { phrases } from '#kernel/text.ts';
import { en } from './making.en.ts';
import { zh } from './making.zh.ts';

export const say = phrases(zh, en);
