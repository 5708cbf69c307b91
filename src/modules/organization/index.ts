import { defineModule } from '#kernel/module.ts';
import { committeeMeetings } from './duties/committee-meetings.ts';
import { letters } from './duties/letters.ts';
import { say as accountWords } from './phrases/accounts.ts';
import { say as appointmentWords } from './phrases/appointments.ts';
import { say as authorityWords } from './phrases/authority.ts';
import { say as chooseWords } from './phrases/choose.ts';
import { say as committeeWords } from './phrases/committee.ts';
import { say as letterWords } from './phrases/letter.ts';
import { say as moveWords } from './phrases/moves.ts';
import { say as placeWords } from './phrases/places.ts';
import { addDepartment } from './procedures/add-department/index.ts';
import { addPerson } from './procedures/add-person/index.ts';
import { addPlace } from './procedures/add-place/index.ts';
import { appoint } from './procedures/appoint/index.ts';
import { changeDepartment } from './procedures/change-department/index.ts';
import { changePerson } from './procedures/change-person/index.ts';
import { changePlace } from './procedures/change-place/index.ts';
import { choose } from './procedures/choose/index.ts';
import { closeMinutes } from './procedures/close-minutes/index.ts';
import { conveneCommittee } from './procedures/convene-committee/index.ts';
import { deputize } from './procedures/deputize/index.ts';
import { designate } from './procedures/designate/index.ts';
import { endAppointment } from './procedures/end-appointment/index.ts';
import { endDeputy } from './procedures/end-deputy/index.ts';
import { endPerson } from './procedures/end-person/index.ts';
import { giveLogin } from './procedures/give-login/index.ts';
import { loadCalendar } from './procedures/load-calendar/index.ts';
import { restoreAppointment } from './procedures/restore-appointment/index.ts';
import { signLetter } from './procedures/sign-letter/index.ts';
import { unlock } from './procedures/unlock/index.ts';
import { appointments, deputies } from './registers/appointments.ts';
import { designations } from './registers/designations.ts';
import { calendars } from './registers/calendars.ts';
import { choices } from './registers/choices.ts';
import { committeeMeetings as meetingsRegister } from './registers/committee-meetings.ts';
import { departments } from './registers/departments.ts';
import { letters as lettersRegister } from './registers/letters.ts';
import { people } from './registers/people.ts';
import { places } from './registers/places.ts';
import { unitRegister } from './registers/unit.ts';
import { organizationTables } from './tables.ts';

export { endAll } from './effects/offices.ts';
export { departmentNames } from './facts/departments.ts';
export { appointee, type Appointee } from './facts/appointee.ts';
export { type Staff, staffNow } from './facts/holders.ts';
export { letterMissing } from './facts/letter.ts';
export { rolesHeld } from './facts/roles.ts';
export { lettered } from './rules/letter.ts';
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

const words = [
  authorityWords,
  accountWords,
  committeeWords,
  letterWords,
  chooseWords,
  appointmentWords,
  moveWords,
  placeWords,
];

export const module = defineModule({
  id: 'organization',
  title: { zh: '组织与责任', en: 'Organisation' },
  tables: organizationTables,
  procedures: [
    addDepartment,
    changeDepartment,
    addPerson,
    changePerson,
    addPlace,
    changePlace,
    giveLogin,
    unlock,
    endPerson,
    loadCalendar,
    conveneCommittee,
    closeMinutes,
    signLetter,
    choose,
    appoint,
    endAppointment,
    restoreAppointment,
    designate,
    deputize,
    endDeputy,
  ],
  registers: [
    unitRegister,
    calendars,
    departments,
    people,
    places,
    meetingsRegister,
    lettersRegister,
    choices,
    appointments,
    deputies,
    designations,
  ],
  duties: [committeeMeetings, letters],
  phrases: {
    zh: Object.assign({}, ...words.map(({ zh }) => zh)),
    en: Object.assign({}, ...words.map(({ en }) => en)),
  },
});
