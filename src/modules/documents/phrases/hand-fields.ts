import { phrases } from '#kernel/text.ts';
import { en } from './hand-fields.en.ts';
import { zh } from './hand-fields.zh.ts';

export const field = phrases(zh, en);
