import { phrases } from '#kernel/text.ts';
import { en } from './shifts.en.ts';
import { zh } from './shifts.zh.ts';

export const say = phrases(zh, en);
