import { books } from './en/books.ts';
import { calendar } from './en/calendar.ts';
import { desk } from './en/desk.ts';
import { door } from './en/door.ts';
import { home } from './en/home.ts';
import { hub } from './en/hub.ts';
import { overview } from './en/overview.ts';
import { shell } from './en/shell.ts';
import { work } from './en/work.ts';
import type { Phrases } from './zh.ts';

/** Every phrase of the page in English. */
export const en = {
  ...shell,
  ...work,
  ...books,
  ...desk,
  ...door,
  ...home,
  ...hub,
  ...calendar,
  ...overview,
} as const satisfies Phrases;
