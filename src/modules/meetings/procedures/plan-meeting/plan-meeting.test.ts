import { anybody, describeRules, misnamed, ordinary, scoping, unreadyActor } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  name: '专题会',
  regime: 'state',
  level: 'secret',
  venue: '三楼会议室',
  starts_at: '2026-03-02T01:00:00.000Z',
  days: 1,
  scope: [],
};

describeRules(
  'meetings.plan-meeting',
  asked(rules, causes),
  { ...ordinary, matter: { level: 'secret', regime: 'state' }, scoping, input },
  {
    ...unreadyActor(),
    'cleared-host': { actor: { ...anybody, grade_clearance: 3 } },
    'as-said': { input: { ...input, name: '绝密级专题会' } },
    'named-scope': { input: { ...input, scope: ['all'] } },
    ...misnamed,
    'starts_at-in-window': { input: { ...input, starts_at: '2025-12-30T01:00:00.000Z' } },
  },
);
