import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './handling.zh.ts';

export const en = {
  'assign-handling': 'Assign a paper for action',
  'assign-handling.help':
    'Says what is to be done about a paper and who does it, within its scope and in time; where somebody left or may not know it any more, another takes over.',
  'report-handled': 'Report as done',
  'report-handled.help': 'Whoever was assigned says what was done and ends the matter.',
  'field.person': 'Assigned to',
  'field.what': 'What is to be done',
  'field.handling': 'Matter in hand',
  'field.done_what': 'What was done',
  'not-in-charge':
    'A paper is assigned by the registry, by a leader, or by the head of the department of whoever acts on it.',
  'not-in-charge.remedy': 'Ask the registry, the leader in charge or the head of that department to assign it.',
  'no-what': 'What is to be done must be said.',
  'no-what.remedy': 'Say what is to be done.',
  assigned: '{name} has not finished what was assigned about this paper.',
  'term-lengthened': 'What is taken over by somebody else is done in the term it had.',
  'term-lengthened.remedy': 'Assign it with the term it had.',
  'assigned.remedy': '{name} finishes it first, then more can be assigned; or somebody else is assigned.',
  'not-own': 'A matter is reported done by whoever it was assigned to.',
  'not-own.remedy': 'Ask the person assigned to say what was done.',
  'not-open': 'The matter is done already, or somebody else has taken it over.',
  'not-open.remedy': 'Nothing more to do; what is new is assigned anew.',
  unfinished: 'What is not done yet is not reported as done.',
  'unfinished.remedy': 'Finish it, then report the result.',
  'no-result': 'What was done must be said.',
  'no-result.remedy': 'Say what was done and with what result.',
} as const satisfies PhraseBook<keyof typeof zh>;
