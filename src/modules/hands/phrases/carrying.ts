import { phrases } from '#kernel/text.ts';
import { en } from './carrying.en.ts';
import { zh } from './carrying.zh.ts';

export const say = phrases(zh, en);
