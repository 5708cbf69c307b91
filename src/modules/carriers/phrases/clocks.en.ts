import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './clocks.zh.ts';

export const en = {
  'obligation.CARRIER-012.handle': 'do in time what was assigned about the paper',
  'obligation.CARRIER-057':
    'sort and check: in time; search at once for what is missing; end each count and sign it twice',
  'obligation.CARRIER-058': 'give back in time',
  'alert.CARRIER-057.short': 'a count found copies missing; search at once',
  'alert.CARRIER-057.destroyed-found': 'a carrier destroyed by the books turned up in a count',
} satisfies PhraseBook<keyof typeof zh>;
