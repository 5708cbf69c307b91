import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases.ts';
import { mediumOffice } from '../rules/keeping.ts';

export const media = defineRegister({
  name: 'media',
  title: say('register.media'),
  clauses: ['DEVICE-012', 'DEVICE-013'],
  menu: mediumOffice,
  object: 'medium',
  columns: [
    { key: 'no', title: say('field.no'), kind: 'text', names: true, filter: true },
    {
      key: 'kind',
      title: say('field.kind'),
      kind: 'status',
      filter: true,
      values: {
        electromagnetic_medium: say('kind.electromagnetic_medium'),
        optical_disc: say('kind.optical_disc'),
        backup_medium: say('kind.backup_medium'),
      },
    },
    { key: 'keeper', title: say('field.keeper'), kind: 'person', filter: true },
    { key: 'level', title: say('field.level'), kind: 'level', filter: true },
    { key: 'mark', title: say('column.mark'), kind: 'mark' },
    { key: 'serial', title: say('field.serial'), kind: 'text' },
    { key: 'place', title: say('field.place'), kind: 'text' },
    { key: 'contents', title: say('column.contents'), kind: 'number' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { in_use: say('status.in_use'), sealed: say('status.sealed'), destroyed: say('status.destroyed') },
    },
    { key: 'registered_at', title: say('column.registered_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: 'medium m',
    select: {
      id: 'm.id',
      no: 'm.no',
      kind: 'm.kind',
      keeper: nameOf('person', 'm.hand_id'),
      level: 'm.level',
      mark: 'm.mark',
      serial: 'm.serial',
      place: nameOf('place', 'm.place_id'),
      contents: '(select count(*)::int from medium_content c where c.unit_id = m.unit_id and c.medium_id = m.id)',
      status: 'm.status',
      registered_at: 'm.registered_at',
    },
    labelled: 'm',
    order: 'm.id',
  },
});
