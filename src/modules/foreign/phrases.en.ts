import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  'plan-visit': 'Register a foreign visit',
  'plan-visit.help': 'Registers visitors, dates and areas; approval is asked for when it is scheduled.',
  'schedule-visit': 'Schedule a foreign visit',
  'schedule-visit.help':
    'A secret-involved unit asks first: department, secrecy office, leader in charge, competent superior department.',
  'schedule-visit.case': 'Foreign visit: {visitors} ({country}, {persons} persons)',
  'field.visitors': 'Visitors',
  'field.country': 'Country or region',
  'field.persons': 'Persons',
  'field.purpose': 'Purpose',
  'field.areas': 'Areas',
  'field.area_level': 'Highest level in the areas',
  'field.starts_on': 'From',
  'field.ends_on': 'To',
  'field.visit': 'Foreign visit',
  'not-planned': 'This visit is scheduled or cancelled already.',
  'not-planned.remedy': 'Register a change as a new visit.',
  begun: 'The visit was to begin on {date}, which has passed; it is not arranged afterwards.',
  'begun.remedy': 'Plan it anew and have it agreed first.',
  'register.visits': 'Foreign visits',
  'column.status': 'Status',
  'column.planned_by': 'Registered by',
  'status.planned': 'planned',
  'status.scheduled': 'scheduled',
  'status.done': 'done',
  'status.cancelled': 'cancelled',
} satisfies PhraseBook<keyof typeof zh>;
