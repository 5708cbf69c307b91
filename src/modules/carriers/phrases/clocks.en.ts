import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './clocks.zh.ts';

export const en = {
  'obligation.CARRIER-012.handle': 'Do in time what was assigned about the paper',
  'obligation.CARRIER-004': 'Enter the mail received on the same day',
  'obligation.CARRIER-012': 'Finish the circulation within a week',
  'obligation.CARRIER-013': 'Give the copy back the day it was read (or the next working day)',
  'obligation.CARRIER-014': 'Give top-secret and like carriers back at once',
  'obligation.CARRIER-018': 'Give back in time what is held in person',
  'obligation.CARRIER-022': 'Give the loan back in time',
  'obligation.CARRIER-053': 'Bring what was carried out back',
  'obligation.CARRIER-031': 'Collect the copies in time, then file or destroy them',
  'obligation.CARRIER-057':
    'sort and check: in time; search at once for what is missing; end each count and sign it twice',
  'obligation.CARRIER-058': 'give back in time',
  'alert.CARRIER-057.short': 'a count found copies missing; search at once',
  'alert.CARRIER-057.destroyed-found': 'a carrier destroyed by the books turned up in a count',
} satisfies PhraseBook<keyof typeof zh>;
