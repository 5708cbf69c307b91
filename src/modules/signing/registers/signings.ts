import { defineRegister } from '#kernel/register.ts';
import { personGradeNames } from '#kernel/generated/names.ts';
import { say } from '../phrases.ts';
import { signings } from '../door/signings.ts';

const clauses = signings.map(({ clause }) => clause);
const signing = {
  key: 'signing',
  title: say('column.signing'),
  kind: 'status',
  filter: true,
  values: Object.fromEntries(signings.map(({ id, name }) => [id, name])),
} as const;
const edition = { key: 'edition', title: say('column.edition'), kind: 'number' } as const;
const digest = { key: 'digest', title: say('column.digest'), kind: 'code' } as const;

/** Who has signed what, and which text of it. */
export const signatures = defineRegister({
  name: 'signatures',
  title: say('register.signatures'),
  clauses,
  menu: ['hr_dept', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'],
  object: 'signature',
  columns: [
    signing,
    { key: 'person', title: say('column.person'), kind: 'person', filter: true },
    { key: 'department', title: say('column.department'), kind: 'department', filter: true },
    { key: 'grade', title: say('column.grade'), kind: 'status', filter: true, values: personGradeNames },
    { key: 'text', title: say('column.text'), kind: 'text' },
    edition,
    { key: 'signed_at', title: say('column.signed_at'), kind: 'instant', filter: true },
    { key: 'valid_until', title: say('column.valid_until'), kind: 'deadline', filter: true },
    digest,
  ],
  from: {
    tables:
      'signature s join signing_text t on t.unit_id = s.unit_id and t.id = s.text_id join person p on p.unit_id = s.unit_id and p.id = s.person_id left join department d on d.unit_id = p.unit_id and d.id = p.department_id',
    select: {
      id: 's.id',
      signing: 's.signing',
      person: 'p.name',
      department: 'd.name',
      grade: 'p.grade',
      text: 't.name',
      edition: 't.edition',
      signed_at: 's.signed_at',
      valid_until: 's.valid_until',
      digest: 's.digest',
    },
    order: 's.id',
  },
});

/** What was and is signed, edition by edition. */
export const signingTexts = defineRegister({
  name: 'signing-texts',
  title: say('register.signing-texts'),
  clauses,
  object: 'signing_text',
  columns: [
    signing,
    edition,
    { key: 'name', title: say('field.name'), kind: 'text' },
    { key: 'in_force_from', title: say('field.in_force_from'), kind: 'date', filter: true },
    { key: 'lines', title: say('column.lines'), kind: 'text' },
    { key: 'published_by', title: say('column.published_by'), kind: 'person' },
    digest,
  ],
  from: {
    tables: 'signing_text t left join person p on p.unit_id = t.unit_id and p.id = t.published_by',
    select: {
      id: 't.id',
      signing: 't.signing',
      edition: 't.edition',
      name: 't.name',
      in_force_from: 't.in_force_from',
      lines: "(select string_agg(one ->> 'text', '；') from jsonb_array_elements(t.lines) as one)",
      published_by: 'p.name',
      digest: 't.digest',
    },
    order: 't.id',
  },
});
