import { phrases } from '#kernel/text.ts';
import { en } from './appointments.en.ts';
import { zh } from './appointments.zh.ts';

export const say = phrases(zh, en);
