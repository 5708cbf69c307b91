import { asked } from '#test/kit/guards.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { Meeting } from '../../tables.ts';
import { causes } from './rules.ts';

const meeting: Meeting = {
  unit_id: 'u',
  id: 'm',
  name: '专题会',
  regime: 'state',
  venue: '三楼会议室',
  host_id: 'somebody',
  starts_at: '2026-03-01T01:00:00.000Z',
  over_at: '2026-03-01T15:59:59.999Z',
  ended_at: '2026-03-01T03:00:00.000Z',
  status: 'ended',
  level: 4,
  scope: [],
  barred: [],
};
const input = { meeting: 'm', venue_checked: true, lodgings_checked: true, found: [] };
const base = {
  ...ordinary,
  meeting,
  hostName: '某人',
  hostGone: false,
  owed: [],
  matter: { level: 'secret', regime: 'state' } as const,
  label: meeting,
  input,
};

describeRules('meetings.record-sweep', asked([], causes), base, {
  host: { meeting: { ...meeting, host_id: 'another' } },
  over: { meeting: { ...meeting, status: 'planned' } },
  'both-checked': { input: { ...input, lodgings_checked: false } },
});
