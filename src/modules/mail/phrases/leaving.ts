import { phrases } from '#kernel/text.ts';
import { en } from './leaving.en.ts';
import { zh } from './leaving.zh.ts';

export const say = phrases(zh, en);
