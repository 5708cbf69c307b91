import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './change.zh.ts';

export const en = {} satisfies PhraseBook<keyof typeof zh>;
