import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases/outside.ts';
import { outsideDuties } from '../tables.ts';

/** Bodies outside and what each is on the list for. */
export const outsideUnits = defineRegister({
  name: 'outside-units',
  title: say('register.outside-units'),
  clauses: ['CARRIER-045', 'CARRIER-058', 'CARRIER-027', 'CLASSIFY-031', 'INCIDENT-003'],
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer', 'secrecy_office_head', 'leader_in_charge'],
  object: 'outside_unit',
  columns: [
    { key: 'name', title: say('field.name'), kind: 'text', names: true, filter: true },
    {
      key: 'serves',
      title: say('field.serves'),
      kind: 'status',
      filter: true,
      values: Object.fromEntries(outsideDuties.map((one) => [one, say(`serves.${one}`)])),
    },
    { key: 'above', title: say('field.above'), kind: 'text' },
    { key: 'document', title: say('field.document'), kind: 'text' },
    { key: 'listed_at', title: say('column.listed_at'), kind: 'instant', filter: true },
    { key: 'listed_by', title: say('column.listed_by'), kind: 'person' },
    { key: 'ended_at', title: say('column.ended_at'), kind: 'instant' },
  ],
  from: {
    tables: 'outside_unit o',
    select: {
      id: 'o.id',
      name: 'o.name',
      serves: 'o.serves',
      above: 'o.above',
      document: 'o.document',
      listed_at: 'o.listed_at',
      listed_by: nameOf('person', 'o.listed_by'),
      ended_at: 'o.ended_at',
    },
    order: 'o.listed_at',
  },
});
