import { administrators } from '#kernel/authority.ts';
import { nameOf } from '#kernel/relation.ts';
import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/directory.ts';

export const directoryLinks = defineRegister({
  name: 'directory-links',
  hub: 'system',
  title: say('register.links'),
  clauses: ['SYSTEM-004'],
  menu: administrators,
  // Of oneself one may read it.
  closed: { roles: administrators, clauses: ['SYSTEM-004'], handler: 'l.person_id' },
  object: 'directory_link',
  columns: [
    { key: 'person', title: say('field.person'), kind: 'person', filter: true },
    { key: 'issuer', title: say('field.issuer'), kind: 'text', filter: true },
    { key: 'subject', title: say('field.subject'), kind: 'text', filter: true },
    { key: 'linked_at', title: say('column.linked_at'), kind: 'instant', filter: true },
    { key: 'linked_by', title: say('column.linked_by'), kind: 'person' },
  ],
  from: {
    tables: 'directory_link l',
    select: {
      id: 'l.id',
      person: nameOf('person', 'l.person_id'),
      issuer: 'l.issuer',
      subject: 'l.subject',
      linked_at: 'l.linked_at',
      linked_by: nameOf('person', 'l.linked_by'),
    },
    order: 'l.id',
  },
});
