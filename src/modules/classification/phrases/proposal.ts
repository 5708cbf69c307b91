import { phrases } from '#kernel/text.ts';
import { en } from './proposal.en.ts';
import { zh } from './proposal.zh.ts';

export const say = phrases(zh, en);
