import { first } from './en-first.ts';
import { later } from './en-later.ts';
import type { Phrases } from './zh.ts';

/** Every phrase of the page in English. */
export const en = { ...first, ...later } as const satisfies Phrases;
