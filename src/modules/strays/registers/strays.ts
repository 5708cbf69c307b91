import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { copyJoined } from '#modules/documents/door/joins.ts';
import { levelBeside } from '#modules/documents/door/registers/columns.ts';
import { say } from '../phrases/strays.ts';
import { heardIn, outcomes, strayKinds } from '../tables.ts';

/** 异常出现的件: what was scanned although the books have it destroyed, missing or elsewhere, and what was done about it. */
export const strays = defineRegister({
  name: 'strays',
  title: say('register'),
  clauses: ['CARRIER-057', 'CARRIER-002'],
  object: 'stray',
  menu: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'],
  columns: [
    { key: 'found_at', title: say('column.found_at'), kind: 'instant', filter: true },
    { key: 'title', title: say('column.title'), kind: 'text', names: true },
    { key: 'mark', title: say('column.mark'), kind: 'mark' },
    levelBeside,
    { key: 'copy_no', title: say('column.copy_no'), kind: 'copy-no' },
    {
      key: 'kind',
      title: say('column.kind'),
      kind: 'status',
      filter: true,
      values: Object.fromEntries(strayKinds.map((one) => [one, say(`kind.${one}`)])),
    },
    {
      key: 'heard_in',
      title: say('column.heard_in'),
      kind: 'status',
      values: Object.fromEntries(heardIn.map((one) => [one, say(`heard.${one}`)])),
    },
    { key: 'found_by', title: say('column.found_by'), kind: 'person' },
    { key: 'place', title: say('column.place'), kind: 'text' },
    { key: 'home', title: say('column.home'), kind: 'text' },
    { key: 'gone_at', title: say('column.last'), kind: 'instant' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { open: say('status.open'), held: say('status.held'), settled: say('status.settled') },
    },
    { key: 'doubted', title: say('column.doubted'), kind: 'flag' },
    { key: 'held_by', title: say('column.held_by'), kind: 'person' },
    {
      key: 'outcome',
      title: say('column.outcome'),
      kind: 'status',
      filter: true,
      values: Object.fromEntries(outcomes.map((one) => [one, say(`outcome.${one}`)])),
    },
    { key: 'settled_by', title: say('column.settled_by'), kind: 'person' },
    { key: 'settled_at', title: say('column.settled_at'), kind: 'instant' },
    { key: 'home_id', title: say('column.home'), kind: 'thing', of: 'place', hidden: true },
    { key: 'inventory', title: say('column.inventory'), kind: 'thing', of: 'inventory', filter: true, hidden: true },
  ],
  from: {
    tables: `stray s ${copyJoined('s.carrier_id')}`,
    select: {
      id: 's.id',
      found_at: 's.found_at',
      title: 'd.title',
      mark: 'd.mark',
      level: 'c."level"',
      copy_no: 'c.copy_no',
      kind: 's.kind',
      heard_in: 's.heard_in',
      found_by: nameOf('person', 's.found_by'),
      place: nameOf('place', 's.place_id'),
      home: nameOf('place', 'c.place_id'),
      gone_at: 'c.since',
      status: 's.status',
      doubted: 's.doubted',
      held_by: nameOf('person', 's.held_by'),
      outcome: 's.outcome',
      settled_by: nameOf('person', 's.settled_by'),
      settled_at: 's.settled_at',
      home_id: 'c.place_id',
      inventory: 's.inventory_id',
    },
    labelled: 'c',
    order: 's.found_at',
  },
});
