import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { Meeting } from '../../tables.ts';
import { rules } from './rules.ts';

const meeting: Meeting = {
  unit_id: 'u',
  id: 'm',
  name: '专题会',
  regime: 'state',
  venue: '三楼会议室',
  host_id: 'somebody',
  starts_at: '2026-04-01T01:00:00.000Z',
  over_at: '2026-03-05T15:59:59.999Z',
  ended_at: null,
  status: 'planned',
  level: 4,
  scope: [],
  barred: [],
};
const matter = { level: 'secret', regime: 'state' } as const;
const base = {
  ...ordinary,
  meeting,
  hostName: '某人',
  hostGone: false,
  owed: [],
  matter,
  label: meeting,
  input: { meeting: 'm', reason: '改期' },
};

describeRules('meetings.cancel-meeting', rules, base, {
  host: { meeting: { ...meeting, host_id: 'another' } },
  'not-begun': { meeting: { ...meeting, starts_at: '2026-03-01T01:00:00.000Z' } },
  'reason-given': { input: { meeting: 'm', reason: '' } },
});
