import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { signature } from '#modules/signing/index.ts';
import { pledge } from '#modules/signing/door/signings.ts';
import { say } from '../phrases/post.ts';
import { gradeNames } from '../rules/post.ts';
import { person } from '../tables.ts';

const keepers = ['hr_dept', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'] as const;
const name = { key: 'person', title: say('column.person'), kind: 'person', filter: true } as const;
export const department = {
  key: 'department',
  title: say('column.department'),
  kind: 'department',
  filter: true,
} as const;
export const grade = {
  key: 'grade',
  title: say('field.grade'),
  kind: 'status',
  filter: true,
  values: gradeNames,
} as const;
/** A paper by its number and where it lies, as far as whoever looks may see it. */
const noteOf = (column: string) =>
  `(select concat_ws(' ', e.document_no, e.shelf_place) from evidence e where e.unit_id = t.unit_id and e.id = t.${column})`;
const who = { person: 'p.name', department: nameOf('department', 'p.department_id') };

export const secretPersonnel = defineRegister({
  name: 'secret-personnel',
  title: say('register.secret-personnel'),
  clauses: ['PEOPLE-002', 'PEOPLE-005', 'PEOPLE-006'],
  menu: keepers,
  object: 'person',
  columns: [
    name,
    department,
    { key: 'post', title: say('column.post'), kind: 'text', filter: true },
    grade,
    {
      key: 'state',
      title: say('column.state'),
      kind: 'status',
      filter: true,
      values: {
        onboarding: say('state.onboarding'),
        active: say('state.active'),
        leaving: say('state.leaving'),
        left: say('state.left'),
      },
    },
    { key: 'pledged_until', title: say('column.valid_until'), kind: 'deadline' },
    { key: 'trained_at', title: say('kind.pre_post'), kind: 'instant' },
  ],
  from: {
    tables: 'person p',
    select: {
      id: 'p.id',
      ...who,
      post: 'p.post',
      grade: 'p.grade',
      state: 'p.state',
      pledged_until: `(select max(s.valid_until) from ${signature.name} s where s.unit_id = p.unit_id and s.person_id = p.id and s.signing = '${pledge.id}')`,
      trained_at:
        "(select max(t.at) from training t where t.unit_id = p.unit_id and t.person_id = p.id and t.kind = 'pre_post' and t.passed)",
    },
    where: "p.grade <> 'none'",
    order: 'p.id',
  },
});

export const trainings = defineRegister({
  name: 'trainings',
  title: say('register.trainings'),
  clauses: ['PEOPLE-006'],
  menu: keepers,
  object: 'training',
  columns: [
    name,
    department,
    {
      key: 'kind',
      title: say('field.kind'),
      kind: 'status',
      filter: true,
      values: {
        pre_post: say('kind.pre_post'),
        annual: say('kind.annual'),
        classifier: say('kind.classifier'),
        topic: say('kind.topic'),
      },
    },
    { key: 'topic', title: say('field.topic'), kind: 'text' },
    { key: 'hours', title: say('field.hours'), kind: 'number' },
    { key: 'passed', title: say('field.passed'), kind: 'flag', filter: true },
    { key: 'trainer', title: say('field.trainer'), kind: 'person' },
    { key: 'attendance', title: say('field.attendance'), kind: 'text' },
    { key: 'paper', title: say('field.paper'), kind: 'text' },
    { key: 'certificate', title: say('field.certificate'), kind: 'text' },
    { key: 'at', title: say('column.at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: `training t ${joined(person, 'p', 't.person_id')}`,
    select: {
      id: 't.id',
      ...who,
      kind: 't.kind',
      topic: 't.topic',
      hours: 't.hours',
      passed: 't.passed',
      trainer: nameOf('person', 't.trainer_id'),
      attendance: noteOf('attendance_id'),
      paper: noteOf('paper_id'),
      certificate: noteOf('certificate_id'),
      at: 't.at',
    },
    order: 't.id',
  },
});

export const coolingOffs = defineRegister({
  name: 'cooling-offs',
  within: 'secret-personnel',
  title: say('register.cooling-offs'),
  clauses: ['PEOPLE-013'],
  menu: keepers,
  object: 'cooling_off',
  columns: [
    name,
    department,
    grade,
    { key: 'starts_on', title: say('column.starts_on'), kind: 'date', filter: true },
    { key: 'ends_on', title: say('field.ends_on'), kind: 'date', filter: true },
    { key: 'ended_at', title: say('column.ended_at'), kind: 'instant' },
    { key: 'note', title: say('field.reason'), kind: 'text' },
  ],
  from: {
    tables: `cooling_off o ${joined(person, 'p', 'o.person_id')}`,
    select: {
      id: 'o.id',
      ...who,
      grade: 'o.grade',
      starts_on: 'o.starts_on',
      ends_on: 'o.ends_on',
      ended_at: 'o.ended_at',
      note: 'o.note',
    },
    order: 'o.id',
  },
});
