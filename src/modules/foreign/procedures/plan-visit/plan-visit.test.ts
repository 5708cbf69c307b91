import { describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  visitors: '某大学代表团',
  country: '某国',
  persons: 6,
  purpose: '学术交流',
  areas: '一楼展厅',
  area_level: 'public',
  starts_on: '2026-03-10',
  ends_on: '2026-03-10',
};

describeRules(
  'foreign.plan-visit',
  rules,
  { ...ordinary, input },
  {
    'starts_on-in-window': { input: { ...input, starts_on: '2026-03-01' } },
    'ends_on-in-window': { input: { ...input, ends_on: '2026-03-09' } },
  },
);
