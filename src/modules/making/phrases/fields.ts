import { phrases } from '#kernel/text.ts';
import { en } from './fields.en.ts';
import { zh } from './fields.zh.ts';

export const field = phrases(zh, en);
