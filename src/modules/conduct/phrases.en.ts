import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  'register.violations': 'Violations of conduct',
  'column.clause': 'Clause',
  'column.person': 'Person',
  'column.department': 'Department',
  'column.what': 'What happened',
  'column.at': 'Recorded',
  'column.recorded_by': 'Recorded by',
  'column.finding': 'Finding',
} satisfies PhraseBook<keyof typeof zh>;
