import { first } from './zh-first.ts';
import { later } from './zh-later.ts';

/** Every phrase of the page in Chinese; these keys are the type of all phrases. */
export const zh = { ...first, ...later } as const;

export type PhraseKey = keyof typeof zh;
/** Another language: the same keys, and `_one` forms where its grammar has them. */
export type Phrases = Readonly<Record<PhraseKey, string>> & Readonly<Partial<Record<`${PhraseKey}_one`, string>>>;
/** The keys that begin so: `KeyOf<'key.'>`. */
export type KeyOf<Prefix extends string> = Extract<PhraseKey, `${Prefix}${string}`>;
