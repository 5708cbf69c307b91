import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';
import { petitionRoles } from '../rules.ts';

export const petitions = defineRegister({
  name: 'petitions',
  title: say('register.petitions'),
  clauses: ['PETITION-001', 'PETITION-002'],
  menu: petitionRoles,
  closed: { roles: petitionRoles, clauses: ['PETITION-001', 'PETITION-002'], handler: 'p.handler_id' },
  object: 'petition',
  columns: [
    { key: 'no', title: say('column.no'), kind: 'text', names: true },
    { key: 'subject', title: say('field.subject'), kind: 'text' },
    { key: 'level', title: say('field.level'), kind: 'level', filter: true },
    { key: 'handler', title: say('field.handler'), kind: 'person', filter: true },
    { key: 'received_at', title: say('column.received_at'), kind: 'instant', filter: true },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: {
        received: say('status.received'),
        assigned: say('status.assigned'),
        forwarded: say('status.forwarded'),
        closed: say('status.closed'),
      },
    },
  ],
  from: {
    tables: 'petition p',
    select: {
      id: 'p.id',
      no: 'p.no',
      subject: 'p.subject',
      level: 'p.level',
      handler: nameOf('person', 'p.handler_id'),
      received_at: 'p.received_at',
      status: 'p.status',
    },
    labelled: 'p',
    order: 'p.received_at',
  },
});
