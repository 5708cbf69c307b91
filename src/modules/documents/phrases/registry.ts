import { phrases } from '#kernel/text.ts';
import { en } from './registry.en.ts';
import { zh } from './registry.zh.ts';

export const say = phrases(zh, en);
