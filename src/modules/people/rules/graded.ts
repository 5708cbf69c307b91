import { demanded, preparedRules } from '#kernel/common-rules.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { GradeSet } from '../door/happenings.ts';
import { say } from '../phrases/post.ts';
import { gradeRanks } from './post.ts';

/** What must hold of a grade that is set or changed. */
export const gradedRules: readonly Rule<GradeSet>[] = [
  demanded<GradeSet>('PEOPLE-002', 'basis', say('field.basis'), ({ basis }) => basis),
  {
    id: 'changes',
    clause: 'PEOPLE-003',
    kind: 'state',
    // After a change of post the department may find that the grade is still right.
    broken: ({ person, grade, underReview }) => person.grade === grade && !underReview,
    says: () => say('same-grade'),
    remedy: () => say('same-grade.remedy'),
  },
  {
    id: 'stays',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person, grade }) => person.grade !== 'none' && grade === 'none',
    says: () => say('leaves-instead'),
    remedy: () => say('leaves-instead.remedy'),
  },
  {
    id: 'in-post',
    clause: 'PEOPLE-013',
    kind: 'state',
    broken: ({ person }) => person.state === 'leaving' || person.state === 'left',
    says: () => say('no-post'),
    remedy: () => say('no-post.remedy'),
  },
  {
    // On the list of those who handle top secret stands nobody below the grade that is for it.
    id: 'grade-of-list',
    clause: 'PEOPLE-001',
    kind: 'state',
    broken: ({ person, grade, settings }) =>
      person.top_secret_designated && grade !== setting(settings, 'PEOPLE-001.grade_top_secret'),
    says: () => say('still-listed'),
    remedy: () => say('still-listed.remedy'),
  },
  {
    // What he has would be in the hand of somebody who may not know it.
    id: 'reaches-held',
    clause: 'PEOPLE-001',
    kind: 'state',
    broken: ({ keeps, grade }) => keeps.level > gradeRanks[grade],
    says: ({ keeps }) => say('holds-higher', { level: levelNames[levelOf(keeps.level)] }),
    remedy: () => say('holds-higher.remedy'),
  },
  ...preparedRules<GradeSet>((graded) => graded),
];
