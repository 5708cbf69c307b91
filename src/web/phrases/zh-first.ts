import { desk } from './zh/desk.ts';
import { door } from './zh/door.ts';
import { home } from './zh/home.ts';
import { shell } from './zh/shell.ts';

/** Phrases of the first screens and of what stands on every page, in Chinese. */
export const first = { ...desk, ...door, ...home, ...shell } as const;
