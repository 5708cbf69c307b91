import { defineModule } from '#kernel/module.ts';
import { committeeMeetings } from './duties/committee-meetings.ts';
import { letters } from './duties/letters.ts';
import { say as appointmentWords } from './phrases/appointments.ts';
import { say as chooseWords } from './phrases/choose.ts';
import { say as committeeWords } from './phrases/committee.ts';
import { say as letterWords } from './phrases/letter.ts';
import { appoint } from './procedures/appoint/index.ts';
import { choose } from './procedures/choose/index.ts';
import { closeMinutes } from './procedures/close-minutes/index.ts';
import { conveneCommittee } from './procedures/convene-committee/index.ts';
import { deputize } from './procedures/deputize/index.ts';
import { designate } from './procedures/designate/index.ts';
import { endAppointment } from './procedures/end-appointment/index.ts';
import { signLetter } from './procedures/sign-letter/index.ts';
import { appointments, deputies } from './registers/appointments.ts';
import { choices } from './registers/choices.ts';
import { committeeMeetings as meetingsRegister } from './registers/committee-meetings.ts';
import { letters as lettersRegister } from './registers/letters.ts';
import { organizationTables } from './tables.ts';

export { appointee, type Appointee } from './facts/appointee.ts';
export {
  organizationTables,
  unit,
  department,
  person,
  appointment,
  deputy,
  place,
  series,
  calendarYear,
  choice,
  letter,
} from './tables.ts';
export type { OrganizationDatabase, Person, Department, Place, Unit } from './tables.ts';

const words = [committeeWords, letterWords, chooseWords, appointmentWords];

export const module = defineModule({
  id: 'organization',
  title: { zh: '组织与责任', en: 'Organisation' },
  tables: organizationTables,
  procedures: [conveneCommittee, closeMinutes, signLetter, choose, appoint, endAppointment, designate, deputize],
  registers: [meetingsRegister, lettersRegister, choices, appointments, deputies],
  duties: [committeeMeetings, letters],
  phrases: {
    zh: Object.assign({}, ...words.map(({ zh }) => zh)),
    en: Object.assign({}, ...words.map(({ en }) => en)),
  },
});
