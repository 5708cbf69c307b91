import { asked, signers } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { Meeting } from '../../tables.ts';
import { approval, causes } from './rules.ts';

const meeting: Meeting = {
  unit_id: 'u',
  id: 'm',
  name: '专题会',
  regime: 'state',
  venue: '三楼会议室',
  host_id: 'somebody',
  starts_at: '2026-03-01T01:00:00.000Z',
  over_at: '2026-03-01T15:59:59.999Z',
  ended_at: null,
  status: 'planned',
  level: 4,
  scope: [],
  barred: [],
};
const base = {
  ...ordinary,
  meeting,
  hostName: '某人',
  hostGone: false,
  owed: [],
  matter: { level: 'secret', regime: 'state' } as const,
  label: meeting,
  input: { meeting: 'm' },
};

describeRules('meetings.end-meeting', asked([], causes), base, {
  host: { meeting: { ...meeting, host_id: 'another' } },
  'under-way': { meeting: { ...meeting, status: 'ended' } },
  'early-reason': { meeting: { ...meeting, over_at: '2026-03-04T15:59:59.999Z' } },
  begun: { meeting: { ...meeting, starts_at: '2026-04-01T01:00:00.000Z' } },
});

test('on its last day or later the host ends it alone, before that with his department head', () => {
  const signed = signers(approval, causes);
  expect(signed(base)).toBeUndefined();
  const early = { ...base, meeting: { ...meeting, over_at: '2026-03-04T15:59:59.999Z' } };
  expect(signed(early)).toEqual(['dept_head']);
  expect(signed({ ...early, now: '2026-03-03T16:00:00.000Z' })).toBeUndefined();
});
