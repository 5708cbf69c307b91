import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases/choose.ts';

export const choices = defineRegister({
  name: 'choices',
  title: say('register.choices'),
  clauses: ['ORG-031'],
  menu: ['secrecy_office_head', 'security_admin', 'leader_in_charge', 'audit_admin'],
  object: 'choice',
  columns: [
    { key: 'clause', title: say('column.clause'), kind: 'clause', filter: true },
    { key: 'key', title: say('field.key'), kind: 'text', names: true, filter: true },
    { key: 'was', title: say('column.was'), kind: 'text' },
    { key: 'value', title: say('field.value'), kind: 'text' },
    { key: 'by', title: say('column.by'), kind: 'person' },
    { key: 'at', title: say('column.at'), kind: 'instant', filter: true },
    { key: 'document', title: say('field.document'), kind: 'text' },
  ],
  from: {
    tables: 'choice c',
    select: {
      id: 'c.id',
      clause: 'c.clause',
      key: 'c.key',
      was: 'c.was::text',
      value: 'c.value::text',
      by: nameOf('person', 'c."by"'),
      at: 'c.at',
      document: 'c.document',
    },
    order: 'c.id',
  },
});
