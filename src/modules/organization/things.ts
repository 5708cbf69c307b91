import { defineThing } from '#kernel/thing.ts';
import { unit, department, place, calendarYear, choice, committeeMeeting, outsideUnit } from './tables.ts';

export const unitThing = defineThing(unit, {
  noun: { zh: '本单位', en: 'The unit' },
  register: 'unit',
  called: { by: 'name' },
  open: true,
});

export const departmentThing = defineThing(department, {
  noun: { zh: '部门', en: 'Department' },
  register: 'departments',
  called: { by: 'name' },
  open: true,
});

export const placeThing = defineThing(place, {
  noun: { zh: '位置', en: 'Place' },
  register: 'places',
  called: { by: 'name' },
  open: true,
});

export const calendarYearThing = defineThing(calendarYear, {
  noun: { zh: '年度节假日', en: 'Holidays of a year' },
  register: 'calendars',
  called: { by: 'year' },
});

export const choiceThing = defineThing(choice, {
  noun: { zh: '参数', en: 'Parameter' },
  register: 'choices',
  called: { by: 'key', on: 'at' },
});

export const committeeMeetingThing = defineThing(committeeMeeting, {
  noun: { zh: '保密委员会例会', en: 'Committee meeting' },
  register: 'committee-meetings',
  called: { turn: 'period', on: 'held_on' },
});

export const outsideUnitThing = defineThing(outsideUnit, {
  noun: { zh: '外单位', en: 'Outside unit' },
  register: 'outside-units',
  called: { by: 'name' },
  open: true,
});
