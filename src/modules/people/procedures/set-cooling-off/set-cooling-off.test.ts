import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { CoolingOff } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const record: CoolingOff = {
  unit_id: 'u',
  id: 'c',
  person_id: 'p1',
  grade: 'core',
  starts_on: '2026-03-01',
  ends_on: '2029-03-01',
  entered_at: '2026-03-01T01:00:00.000Z',
  ended_at: null,
  note: null,
};
const input: Input = { cooling_off: 'c', ends_on: '2030-03-01', reason: '工作需要' };
const base = { ...ordinary, record, name: '某人', actor: actorWith('hr_dept'), input };

describeRules('people.set-cooling-off', asked(rules, causes), base, {
  office: { actor: anybody },
  'never-shorter': { input: { ...input, ends_on: '2028-03-01' } },
  'ends_on-in-window': { input: { ...input, ends_on: '2029-03-01' } },
  'reason-given': { input: { ...input, reason: undefined } },
  running: { record: { ...record, ended_at: '2029-03-01T00:00:00.000Z' } },
});
