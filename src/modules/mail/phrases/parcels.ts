import { phrases } from '#kernel/text.ts';
import { en } from './parcels.en.ts';
import { zh } from './parcels.zh.ts';

export const say = phrases(zh, en);
