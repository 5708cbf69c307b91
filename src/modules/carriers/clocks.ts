import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases/clocks.ts';

export const handle = defineClock({
  clause: 'CARRIER-012',
  cause: 'handle',
  says: say('obligation.CARRIER-012.handle'),
  metBy: ['carriers.report-handled'],
});
export const carrier057 = defineClock({
  clause: 'CARRIER-057',
  says: say('obligation.CARRIER-057'),
  metBy: [
    'carriers.close-sorting',
    'carriers.close-inventory',
    'carriers.confirm-inventory',
    'carriers.count-scan',
    'carriers.start-search',
    'carriers.recover',
  ],
});
export const carrier058 = defineClock({
  clause: 'CARRIER-058',
  says: say('obligation.CARRIER-058'),
  metBy: ['carriers.hand-back', 'carriers.scan-return'],
});
export const short = defineNotice({ kind: 'short', clause: 'CARRIER-057', says: say('alert.CARRIER-057.short') });
export const destroyedFound = defineNotice({
  kind: 'destroyed-found',
  clause: 'CARRIER-057',
  says: say('alert.CARRIER-057.destroyed-found'),
});

/** What ends a reading or a loan: the copy is back, by whichever act. */
const back = ['carriers.take-back', 'carriers.collect', 'carriers.scan-return'] as const;

export const registered = defineClock({
  clause: 'CARRIER-004',
  says: say('obligation.CARRIER-004'),
  metBy: ['carriers.register'],
});
export const circulated = defineClock({ clause: 'CARRIER-012', says: say('obligation.CARRIER-012'), metBy: back });
export const readToday = defineClock({ clause: 'CARRIER-013', says: say('obligation.CARRIER-013'), metBy: back });
export const immediate = defineClock({ clause: 'CARRIER-014', says: say('obligation.CARRIER-014'), metBy: back });
export const held = defineClock({ clause: 'CARRIER-018', says: say('obligation.CARRIER-018'), metBy: back });
export const lent = defineClock({ clause: 'CARRIER-022', says: say('obligation.CARRIER-022'), metBy: back });
export const carried = defineClock({
  clause: 'CARRIER-053',
  says: say('obligation.CARRIER-053'),
  metBy: ['carriers.come-back', 'carriers.take-back'],
});
export const copied = defineClock({
  clause: 'CARRIER-031',
  says: say('obligation.CARRIER-031'),
  metBy: ['carriers.take-back', 'carriers.collect', 'carriers.archive', 'carriers.complete-destruction'],
});
