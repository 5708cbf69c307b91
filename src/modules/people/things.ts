import { defineThing } from '#kernel/thing.ts';
import {
  training,
  coolingOff,
  tie,
  person,
  appointment,
  deputy,
  directoryLink,
  directoryProposal,
  directoryReading,
} from './tables.ts';

export const trainingThing = defineThing(training, {
  noun: { zh: '培训', en: 'Training' },
  register: 'trainings',
  called: { as: 'person', at: 'person_id' },
});

export const coolingOffThing = defineThing(coolingOff, {
  noun: { zh: '脱密期', en: 'Cooling-off' },
  register: 'cooling-offs',
  called: { as: 'person', at: 'person_id' },
});

export const tieThing = defineThing(tie, {
  noun: { zh: '关系', en: 'Tie' },
  register: 'ties',
  called: { as: 'person', at: 'person_id' },
});

export const personThing = defineThing(person, {
  noun: { zh: '人员', en: 'Person' },
  register: 'people',
  called: { by: 'name', beside: 'post' },
  open: true,
});

export const appointmentThing = defineThing(appointment, {
  noun: { zh: '任命', en: 'Appointment' },
  register: 'appointments',
  called: { as: 'person', at: 'person_id' },
});

export const deputyThing = defineThing(deputy, {
  noun: { zh: '代办', en: 'Deputy' },
  register: 'deputies',
  called: { as: 'person', at: 'deputy_id', on: 'since' },
});

export const directoryLinkThing = defineThing(directoryLink, {
  noun: { zh: '目录账号关联', en: 'Directory link' },
  register: 'directory-links',
  called: { as: 'person', at: 'person_id' },
});

export const directoryProposalThing = defineThing(directoryProposal, {
  noun: { zh: '目录变动建议', en: 'Directory proposal' },
  register: 'directory-proposals',
  called: { noun: true, on: 'read_at' },
});

export const directoryReadingThing = defineThing(directoryReading, {
  noun: { zh: '目录读取', en: 'Reading of the directory' },
  register: 'directory-readings',
  called: { noun: true, on: 'at' },
});
