import { phrases } from '#kernel/text.ts';
import { en } from './post.en.ts';
import { zh } from './post.zh.ts';

export const say = phrases(zh, en);
