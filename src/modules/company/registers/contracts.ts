import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';

export const contracts = defineRegister({
  name: 'contracts',
  title: say('register.contracts'),
  clauses: ['COMPANY-009'],
  menu: ['secrecy_office_head', 'secrecy_officer', 'legal_dept', 'dept_head', 'principal', 'drafter'],
  object: 'contract',
  columns: [
    { key: 'name', title: say('field.name'), kind: 'text', names: true },
    { key: 'counterpart', title: say('field.counterpart'), kind: 'text' },
    {
      key: 'kind',
      title: say('field.kind'),
      kind: 'status',
      filter: true,
      values: { cooperation: say('kind.cooperation'), agency: say('kind.agency'), trading: say('kind.trading') },
    },
    { key: 'level', title: say('field.level'), kind: 'level', filter: true },
    { key: 'drafter', title: say('column.drafter'), kind: 'person', filter: true },
    { key: 'created_at', title: say('column.created_at'), kind: 'instant', filter: true },
    { key: 'signed_at', title: say('column.signed_at'), kind: 'instant' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { draft: say('status.draft'), signed: say('status.signed') },
    },
  ],
  from: {
    tables: 'contract k',
    select: {
      id: 'k.id',
      name: 'k.name',
      counterpart: 'k.counterpart',
      kind: 'k.kind',
      level: 'k.level',
      drafter: nameOf('person', 'k.drafter_id'),
      created_at: 'k.created_at',
      signed_at: 'k.signed_at',
      status: 'k.status',
    },
    labelled: 'k',
    order: 'k.created_at',
  },
});
