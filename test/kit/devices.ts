import type { Medium } from '#modules/devices/index.ts';

/** A USB drive marked 机密, kept by `p1`. */
export const medium: Medium = {
  unit_id: 'u',
  id: 'm',
  no: 'U-001',
  kind: 'electromagnetic_medium',
  serial: 'SN1',
  regime: 'state',
  mark: '机密',
  hand: 'person',
  hand_id: 'p1',
  since: '2026-03-01T00:00:00.000Z',
  due_at: null,
  turn: 1,
  place_id: null,
  status: 'in_use',
  registered_by: 'x',
  registered_at: '2026-03-01T00:00:00.000Z',
  level: 4,
  scope: ['duty:registry', 'p:p1'],
  barred: [],
};
