import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './carrying.zh.ts';

/** Taking copies out of the house. */
export const en = {
  'cipher-never': 'Cipher telegrams are never taken out.',
  never: 'Copy {no} ({mark}) may not be taken out under this unit’s regulation.',
  'never.remedy': 'Work on it in the house, or send it through the confidential mail.',
  'too-few-bearers': 'Top-secret documents are carried by at least {least} persons together; {count} named.',
  'too-few-bearers.remedy': 'Name another bearer who goes along.',
  'field-missing': 'The carry-out register lacks “{field}”.',
  'field-missing.remedy': 'Fill it in.',
  'end-before-start': 'The return must lie after the departure and after now.',
  'end-before-start.remedy': 'Correct start and end.',
  'not-approved': 'Carry-out request {no} has not been approved yet.',
  'not-approved.remedy': 'Wait until every approver has signed.',
  'not-granted': 'Carry-out request {no} was not granted.',
  'not-granted.remedy': 'Make a new request.',
  'gone-already': 'The departure of this carry-out is on record already.',
  'gone-already.remedy': 'Nothing needs to be recorded again.',
  'too-early': 'It was approved to leave from {start} on.',
  'too-early.remedy': 'Record the departure then.',
  'too-late': 'The approved time ended at {end}.',
  'too-late.remedy': 'Ask for another carry-out.',
  'not-here': 'Copy {no} is not in the registry.',
  'not-here.remedy': 'Have it taken back first, then record the departure.',
  'not-out': 'Nothing of this carry-out is outside.',
  'not-out.remedy': 'Check the register; what has not left need not be taken back.',
  'not-of-this': 'A scanned carrier does not belong to this carry-out.',
  'not-of-this.remedy': 'Check the code.',
  'case.title': 'Carry out (copies: {count}): {destination}',
} as const satisfies PhraseBook<keyof typeof zh>;
