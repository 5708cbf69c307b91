import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  'receive-petition': 'Register a petition',
  'receive-petition.help': 'The petition desk registers it; for the accused persons and departments it does not exist.',
  assign: 'Assign a petition',
  'assign.help': 'Gives it to a handler without any tie to the accused.',
  forward: 'Forward a petition',
  'forward.help': 'Lets a person or department read and act; never the accused.',
  'field.subject': 'Subject',
  'field.level': 'Level',
  'field.persons': 'Accused persons',
  'field.departments': 'Accused departments',
  'field.petition': 'Petition',
  'field.handler': 'Handler',
  'field.person': 'Person',
  'field.department': 'Department',
  accused:
    'A report, exposure or accusation is not given or forwarded to the accused person or department or to the department he works in, nor to anybody with a declared tie to them.',
  'accused.remedy': 'Choose somebody without any tie to the accused.',
  'names-nobody': 'No accused is on record, so whoever registered it does not pass it on himself.',
  'names-nobody.remedy':
    'Another of the petition desk or the supervision department reads it, finds that it touches nobody and no department of the unit, and passes it on; if it does, register it with the accused.',
  'handler-gone': 'The handler must be in post.',
  'handler-gone.remedy': 'Choose somebody who is in post.',
  'obligation.PETITION-001': 'Its handler is tied to the accused, or leaves: appoint another',
  'about-oneself':
    'Nobody registers, assigns or forwards what is said against himself, his department, its head or anybody tied to him.',
  'about-oneself.remedy': 'Another of the petition desk or the supervision department does it.',
  'unknown-accused': 'The accused are not on the list of people and departments: {names}.',
  'unknown-accused.remedy':
    'Choose them from the list, so that it is hidden from them; those of other units are named in the subject.',
  target: 'A person or a department must be named.',
  'target.remedy': 'Choose one person or one department.',
  'alert.PETITION-001.assigned': 'A petition has been assigned to you',
  'register.petitions': 'Petitions',
  'column.no': 'No.',
  'column.received_at': 'Received',
  'column.status': 'Status',
  'status.received': 'registered',
  'status.assigned': 'assigned',
  'status.forwarded': 'forwarded',
  'status.closed': 'closed',
} satisfies PhraseBook<keyof typeof zh>;
