import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './clocks.zh.ts';

export const en = {
  'obligation.CARRIER-057':
    'sort and check: the periodic sorting, the search for what is missing, the second signature',
  'obligation.CARRIER-058': 'give back in time',
  'alert.CARRIER-057.destroyed-found': 'a carrier destroyed by the books turned up in a count',
} satisfies PhraseBook<keyof typeof zh>;
