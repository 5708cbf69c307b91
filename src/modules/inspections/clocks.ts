import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

/** Of the whole unit, per turn. */
export const inspected = defineClock({
  clause: 'INSPECT-001',
  on: 'unit',
  family: '',
  owner: 'secrecy_office_head',
  tells: ['principal'],
  says: say('obligation.INSPECT-001'),
  metBy: ['inspections.close-inspection'],
  next: {
    verb: { zh: '检查', en: 'Inspect' },
    how: { zh: '开始并办结一次检查', en: 'begin an inspection and close it' },
    act: 'inspections.open-inspection',
  },
});
export const rectified = defineClock({
  clause: 'INSPECT-004',
  on: 'finding',
  owner: ['person', 'dept_head', 'it_dept'],
  tells: ['leader_in_charge'],
  says: say('obligation.INSPECT-004'),
  metBy: ['inspections.accept-evidence'],
  next: {
    verb: { zh: '整改', en: 'Rectify' },
    how: { zh: '提交整改凭据，由检查方验收', en: 'hand in the evidence; the inspectors accept it' },
    act: 'inspections.submit-evidence',
  },
});
export const returned = defineNotice({
  kind: 'returned',
  clause: 'INSPECT-004',
  says: say('alert.INSPECT-004.returned'),
});
export const found = defineNotice({ kind: 'found', clause: 'INSPECT-004', says: say('alert.INSPECT-004.found') });

/** Why a serious finding is owed twice: to be put right, and to be dealt with. */
export const dealtWith = defineClock({
  clause: 'INSPECT-004',
  on: 'finding',
  cause: 'serious',
  owner: 'leader_in_charge',
  tells: ['principal'],
  says: say('obligation.INSPECT-004.serious'),
  metBy: ['inspections.deal-with'],
});
