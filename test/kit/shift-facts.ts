import type { Balance } from '#modules/shifts/facts/balance.ts';
import type { DayClose } from '#modules/shifts/tables.ts';

const yesterday = '2026-03-01T09:30:00.000Z';

export const balance: Balance = {
  since: yesterday,
  upto: 'm9',
  opening: 8,
  received: 2,
  returned: 1,
  regained: 0,
  lent: 2,
  sent: 0,
  stock: 9,
  difference: 0,
  in_hands: 3,
  in_transit: 0,
  receipts_owed: 0,
  strays_open: 0,
  counts_open: 0,
  not_back: 0,
  alarms: 0,
};

const { alarms: _, ...figures } = balance;

export const closed: DayClose = {
  unit_id: 'u',
  id: 'y',
  no: 1,
  ...figures,
  finding: null,
  given_by: 'clerk2',
  given_at: yesterday,
  taker_id: 'clerk',
  status: 'taken',
  taken_with: 'session',
  taken_at: yesterday,
  taker_finding: null,
};
