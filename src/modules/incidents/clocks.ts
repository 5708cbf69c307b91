import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

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

const report = {
  clause: 'INCIDENT-003',
  on: 'incident',
  owner: ['secrecy_office_head', 'leader_in_charge', 'principal', 'person'],
  tells: ['leader_in_charge', 'principal'],
  metBy: ['incidents.report-up'],
  cancelledBy: ['incidents.correct-incident', 'incidents.dismiss-incident'],
} as const;
export const toBureau = defineClock({
  ...report,
  cause: 'superior_bureau',
  says: say('obligation.INCIDENT-003.superior_bureau'),
});
export const toSuperior = defineClock({
  ...report,
  cause: 'superior_dept',
  says: say('obligation.INCIDENT-003.superior_dept'),
});
/** The report upward by addressee. */
export const reports = { superior_bureau: toBureau, superior_dept: toSuperior };
export type Addressee = keyof typeof reports;
