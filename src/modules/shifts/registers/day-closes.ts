import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases/shifts.ts';

const figures = [
  'opening',
  'received',
  'returned',
  'regained',
  'lent',
  'sent',
  'stock',
  'difference',
  'in_hands',
  'in_transit',
  'receipts_owed',
  'strays_open',
  'counts_open',
  'not_back',
] as const;

/** 日结交接登记: how each shift ended, who gave it and who took it (CARRIER-001, CARRIER-002). */
export const dayCloses = defineRegister({
  name: 'day-closes',
  title: say('register'),
  clauses: ['CARRIER-001', 'CARRIER-002'],
  object: 'day_close',
  menu: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'],
  columns: [
    { key: 'no', title: say('column.no'), kind: 'number' },
    { key: 'given_at', title: say('column.given_at'), kind: 'instant', filter: true },
    ...figures.map((key) => ({ key, title: say(`column.${key}`), kind: 'number' as const })),
    { key: 'given_by', title: say('column.given_by'), kind: 'person' },
    { key: 'taker', title: say('column.taker'), kind: 'person' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { handed: say('status.handed'), taken: say('status.taken') },
    },
    {
      key: 'taken_with',
      title: say('column.taken_with'),
      kind: 'status',
      values: { pin: say('with.pin'), session: say('with.session') },
    },
    { key: 'taken_at', title: say('column.taken_at'), kind: 'instant' },
    { key: 'finding', title: say('field.finding'), kind: 'text', aside: true },
    { key: 'taker_finding', title: say('field.taker_finding'), kind: 'text', aside: true },
    { key: 'taker_id', title: say('column.taker'), kind: 'thing', of: 'person', hidden: true },
  ],
  from: {
    tables: 'day_close y',
    select: {
      id: 'y.id',
      no: 'y.no',
      given_at: 'y.given_at',
      ...Object.fromEntries(figures.map((key) => [key, `y.${key}`])),
      given_by: nameOf('person', 'y.given_by'),
      taker: nameOf('person', 'y.taker_id'),
      status: 'y.status',
      taken_with: 'y.taken_with',
      taken_at: 'y.taken_at',
      finding: 'y.finding',
      taker_finding: 'y.taker_finding',
      taker_id: 'y.taker_id',
    },
    order: 'y.given_at',
  },
});
