import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const inspect001 = defineClock({
  clause: 'INSPECT-001',
  says: say('obligation.INSPECT-001'),
  metBy: ['inspections.close-inspection'],
});
export const inspect004 = defineClock({
  clause: 'INSPECT-004',
  says: say('obligation.INSPECT-004'),
  metBy: ['inspections.accept-evidence'],
});
export const returned = defineNotice({
  kind: 'returned',
  clause: 'INSPECT-004',
  says: say('alert.INSPECT-004.returned'),
});
export const found = defineNotice({ kind: 'found', clause: 'INSPECT-004', says: say('alert.INSPECT-004.found') });

export const serious = defineClock({
  clause: 'INSPECT-004',
  cause: 'serious',
  says: say('obligation.INSPECT-004.serious'),
  metBy: ['inspections.deal-with'],
});
