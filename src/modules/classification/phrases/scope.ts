import { phrases } from '#kernel/text.ts';
import { en } from './scope.en.ts';
import { zh } from './scope.zh.ts';

export const say = phrases(zh, en);
