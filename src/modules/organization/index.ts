import { defineModule } from '#kernel/module.ts';
import { committeeMeetings } from './duties/committee-meetings.ts';
import { say as committee } from './phrases/committee.ts';
import { closeMinutes } from './procedures/close-minutes/index.ts';
import { conveneCommittee } from './procedures/convene-committee/index.ts';
import { committeeMeetings as committeeRegister } from './registers/committee-meetings.ts';
import { departments } from './registers/departments.ts';
import { people } from './registers/people.ts';
import { organizationTables } from './tables.ts';

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

export const module = defineModule({
  id: 'organization',
  title: { zh: '组织与责任', en: 'Organisation' },
  tables: organizationTables,
  procedures: [conveneCommittee, closeMinutes],
  registers: [people, departments, committeeRegister],
  duties: [committeeMeetings],
  phrases: { zh: { ...committee.zh }, en: { ...committee.en } },
});
