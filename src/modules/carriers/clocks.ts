import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases/clocks.ts';

export const handle = defineClock({
  clause: 'CARRIER-012',
  cause: 'handle',
  says: say('obligation.CARRIER-012.handle'),
});
export const carrier057 = defineClock({ clause: 'CARRIER-057', says: say('obligation.CARRIER-057') });
export const carrier058 = defineClock({ clause: 'CARRIER-058', says: say('obligation.CARRIER-058') });
export const short = defineNotice({ kind: 'short', clause: 'CARRIER-057', says: say('alert.CARRIER-057.short') });
export const destroyedFound = defineNotice({
  kind: 'destroyed-found',
  clause: 'CARRIER-057',
  says: say('alert.CARRIER-057.destroyed-found'),
});
