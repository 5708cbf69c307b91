import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './review.zh.ts';

export const en = {} satisfies PhraseBook<keyof typeof zh>;
