import { defineRegister } from '#kernel/register.ts';
import { say } from '../phrases/appointments.ts';

/** Who may receive, carry and take out top secret, by which measures, since when (CARRIER-050). */
export const designations = defineRegister({
  name: 'designations',
  within: 'secret-personnel',
  title: say('register.designations'),
  clauses: ['CARRIER-050'],
  menu: ['secrecy_office_head', 'secrecy_officer', 'registry_clerk', 'leader_in_charge'],
  object: 'person',
  columns: [
    { key: 'person', title: say('field.person'), kind: 'person', filter: true },
    { key: 'designated', title: say('field.designated'), kind: 'flag' },
    { key: 'measures', title: say('field.measures'), kind: 'text' },
    { key: 'at', title: say('column.since'), kind: 'instant', filter: true },
    { key: 'by', title: say('column.granted_by'), kind: 'person' },
  ],
  from: {
    tables:
      'designation s join person p on p.unit_id = s.unit_id and p.id = s.person_id left join person g on g.unit_id = s.unit_id and g.id = s.by',
    select: {
      id: 'p.id',
      person: 'p.name',
      designated: 's.designated',
      measures: "array_to_string(s.measures, '；')",
      at: 's.at',
      by: 'g.name',
    },
    order: 's.id',
  },
});
