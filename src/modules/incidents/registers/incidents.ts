import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';

/** Who reported it is told to who looks into it and to himself. */
const handles = `array['r:secrecy_office_head', 'r:secrecy_officer', 'p:' || i.reported_by] && (select jingui.tokens())`;

export const incidents = defineRegister({
  name: 'incidents',
  title: say('register.incidents'),
  clauses: ['INCIDENT-003'],
  menu: ['secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'],
  object: 'incident',
  kept: true,
  columns: [
    {
      key: 'kind',
      title: say('field.kind'),
      kind: 'status',
      filter: true,
      values: {
        leak: say('kind.leak'),
        suspected_leak: say('kind.suspected_leak'),
        missing_carrier: say('kind.missing_carrier'),
      },
    },
    { key: 'level', title: say('column.level'), kind: 'level', filter: true },
    {
      key: 'level_told',
      title: say('column.level_told'),
      kind: 'status',
      filter: true,
      values: { told: say('level.told'), untold: say('level.untold') },
    },
    { key: 'what', title: say('field.what'), kind: 'text', names: true },
    { key: 'discovered_at', title: say('field.discovered_at'), kind: 'instant', filter: true },
    { key: 'reported_at', title: say('column.reported_at'), kind: 'instant', filter: true },
    { key: 'reported_by', title: say('column.reported_by'), kind: 'person' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { open: say('status.open'), closed: say('status.closed'), dismissed: say('status.dismissed') },
    },
  ],
  from: {
    tables: 'incident i',
    select: {
      id: 'i.id',
      kind: 'i.kind',
      level: 'i.level',
      level_told: `case when i.level_told then 'told' else 'untold' end`,
      what: `case when i.what_en is null then to_jsonb(i.what) else jsonb_build_object('zh', i.what, 'en', i.what_en) end`,
      discovered_at: 'i.discovered_at',
      reported_at: 'i.reported_at',
      reported_by: `(select ${nameOf('person', 'i.reported_by')} where ${handles})`,
      status: 'i.status',
    },
    labelled: 'i',
    order: 'i.id',
  },
});
