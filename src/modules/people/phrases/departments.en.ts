import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './departments.zh.ts';

export const en = {
  'field.department': 'Department',
  'field.name': 'Name',
  'change-department': 'Change a department',
  'change-department.help': 'Renames a department, or names which of its appointed heads leads it.',
  'department.head': 'Head',
  'unchanged-department': 'Nothing would change.',
  'unchanged-department.remedy': 'Give a new name, or name another head.',
  'head-elsewhere': '{person} is not in post in this department.',
  'head-elsewhere.remedy': 'Name somebody in post in the department.',
  'head-unappointed': '{person} has not been appointed as a department head.',
  'head-unappointed.remedy': 'The security administrator first appoints to the role of department head.',
  'change-department.title': 'Name {person} head of {department}',
} satisfies PhraseBook<keyof typeof zh>;
