import { asked } from '#test/kit/guards.ts';
import { expect, test } from 'vitest';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { Visit } from '../../tables.ts';
import { approval, causes } from './rules.ts';

const visit: Visit = {
  unit_id: 'u',
  id: 'v',
  visitors: '某大学代表团',
  country: '某国',
  persons: 6,
  purpose: '学术交流',
  areas: '一楼展厅',
  area_level: 'public',
  starts_on: '2026-03-10',
  ends_on: '2026-03-10',
  department_id: 'd1',
  planned_by: 'somebody',
  status: 'planned',
  scheduled_at: null,
};
const base = { ...ordinary, visit, input: { visit: 'v' } };

describeRules('foreign.schedule-visit', asked([], causes), base, {
  planned: { visit: { ...visit, status: 'scheduled' } },
  'still-ahead': { visit: { ...visit, starts_on: '2026-03-01' } },
});

test('a unit that is not secret-involved needs nobody’s consent', () => {
  expect(approval(base)?.steps?.map((step) => step.role)).toEqual([
    'dept_head',
    'secrecy_office_head',
    'leader_in_charge',
    'superior_dept',
  ]);
  expect(approval({ ...base, unit: { ...base.unit, secretInvolved: false } })).toBeNull();
});
