import type { Incident } from '#modules/incidents/index.ts';

/** A leak of a state secret as a row, discovered an hour before the test's clock. */
export const leak: Incident = {
  unit_id: 'u',
  id: 'i',
  kind: 'leak',
  regime: 'state',
  what: '文件下落不明',
  what_en: null,
  discovered_at: '2026-03-02T00:00:00.000Z',
  reported_at: '2026-03-02T00:30:00.000Z',
  reported_by: 'p1',
  object_table: null,
  object_id: null,
  status: 'open',
  measures: null,
  conclusion: null,
  closed_by: null,
  closed_at: null,
  level: 4,
  scope: ['duty:registry'],
  barred: [],
};
