import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const incident003 = defineClock({
  clause: 'INCIDENT-003',
  says: say('obligation.INCIDENT-003'),
  metBy: ['incidents.report-up'],
});
export const opened = defineNotice({ kind: 'opened', clause: 'INCIDENT-003', says: say('alert.INCIDENT-003.opened') });
export const corrected = defineNotice({
  kind: 'corrected',
  clause: 'INCIDENT-003',
  says: say('alert.INCIDENT-003.corrected'),
});
export const dismissed = defineNotice({
  kind: 'dismissed',
  clause: 'INCIDENT-003',
  says: say('alert.INCIDENT-003.dismissed'),
});

export const toBureau = defineClock({
  clause: 'INCIDENT-003',
  cause: 'superior_bureau',
  says: say('obligation.INCIDENT-003.superior_bureau'),
  metBy: ['incidents.report-up'],
});
export const toSuperior = defineClock({
  clause: 'INCIDENT-003',
  cause: 'superior_dept',
  says: say('obligation.INCIDENT-003.superior_dept'),
  metBy: ['incidents.report-up'],
});
