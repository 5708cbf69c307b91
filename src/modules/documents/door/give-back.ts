import type { NextOfDebtor } from '#kernel/clock.ts';

/** Whoever holds a copy brings it; that it is back the registry enters. */
export const giveBack = {
  verb: { zh: '交回', en: 'Give back' },
  how: { zh: '交到机要室，扫码即登记归还', en: 'take it to the registry, where it is scanned back' },
} as const satisfies NextOfDebtor;
