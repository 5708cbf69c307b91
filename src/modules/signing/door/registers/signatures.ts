import type { Register } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../../phrases.ts';
import { signings } from '../signings.ts';

export const clauses = signings.map(({ clause }) => clause);
export const signing = {
  key: 'signing',
  title: say('column.signing'),
  kind: 'status',
  filter: true,
  values: Object.fromEntries(signings.map(({ id, name }) => [id, name])),
} as const;
export const edition = { key: 'edition', title: say('column.edition'), kind: 'number' } as const;
export const digest = { key: 'digest', title: say('column.digest'), kind: 'code' } as const;

/** Who has signed what, and which text of it; what he is otherwise the room of people adds. */
export const signatures = {
  name: 'signatures',
  title: say('register.signatures'),
  clauses,
  menu: ['hr_dept', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'],
  object: 'signature',
  columns: [
    signing,
    { key: 'person', title: say('column.person'), kind: 'person', filter: true },
    { key: 'text', title: say('column.text'), kind: 'text' },
    edition,
    { key: 'signed_at', title: say('column.signed_at'), kind: 'instant', filter: true },
    { key: 'valid_until', title: say('column.valid_until'), kind: 'deadline', filter: true },
    digest,
  ],
  from: {
    tables: 'signature s join signing_text t on t.unit_id = s.unit_id and t.id = s.text_id',
    select: {
      id: 's.id',
      signing: 's.signing',
      person: nameOf('person', 's.person_id'),
      text: 't.name',
      edition: 't.edition',
      signed_at: 's.signed_at',
      valid_until: 's.valid_until',
      digest: 's.digest',
    },
    order: 's.id',
  },
} satisfies Register;
