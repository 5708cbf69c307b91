import { books } from './zh/books.ts';
import { calendar } from './zh/calendar.ts';
import { desk } from './zh/desk.ts';
import { door } from './zh/door.ts';
import { home } from './zh/home.ts';
import { hub } from './zh/hub.ts';
import { overview } from './zh/overview.ts';
import { shell } from './zh/shell.ts';
import { work } from './zh/work.ts';

/** Every phrase of the page in Chinese; these keys are the type of all phrases. */
export const zh = { ...shell, ...work, ...books, ...desk, ...door, ...home, ...hub, ...calendar, ...overview } as const;

export type PhraseKey = keyof typeof zh;
/** Another language: the same keys, and `_one` forms where its grammar has them. */
export type Phrases = Readonly<Record<PhraseKey, string>> & Readonly<Partial<Record<`${PhraseKey}_one`, string>>>;
/** The keys that begin so: `KeyOf<'key.'>`. */
export type KeyOf<Prefix extends string> = Extract<PhraseKey, `${Prefix}${string}`>;
