import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  title: 'Conduct',
  'pledge.CONDUCT-005': 'I do not write secrets into ordinary notebooks.',
  'question.CONDUCT-005':
    'You left your secrecy notebook at the office. May you note a secret of the meeting in an ordinary one for now?',
  'finding.CONDUCT-005': 'secret in ordinary notebook',
  'answer.yes': 'yes',
  'answer.no': 'no',
  'register.violations': 'Violations of conduct',
  'column.clause': 'Clause',
  'column.person': 'Person',
  'column.department': 'Department',
  'column.what': 'What happened',
  'column.at': 'Recorded',
  'column.recorded_by': 'Recorded by',
} satisfies PhraseBook<keyof typeof zh>;
