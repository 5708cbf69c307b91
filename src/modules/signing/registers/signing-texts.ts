import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { clauses, digest, edition, signing } from '../door/registers/signatures.ts';
import { say } from '../phrases.ts';

/** What was and is signed, edition by edition. */
export const signingTexts = defineRegister({
  name: 'signing-texts',
  within: 'signatures',
  title: say('register.signing-texts'),
  clauses,
  object: 'signing_text',
  columns: [
    signing,
    edition,
    { key: 'name', title: say('field.name'), kind: 'text', names: true },
    { key: 'in_force_from', title: say('field.in_force_from'), kind: 'date', filter: true },
    { key: 'lines', title: say('column.lines'), kind: 'text' },
    { key: 'published_by', title: say('column.published_by'), kind: 'person' },
    digest,
  ],
  from: {
    tables: 'signing_text t',
    select: {
      id: 't.id',
      signing: 't.signing',
      edition: 't.edition',
      name: 't.name',
      in_force_from: 't.in_force_from',
      lines: "(select string_agg(one ->> 'text', '；') from jsonb_array_elements(t.lines) as one)",
      published_by: nameOf('person', 't.published_by'),
      digest: 't.digest',
    },
    order: 't.id',
  },
});
