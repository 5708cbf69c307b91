import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import type { Place } from '#modules/organization/index.ts';
import { anybody, describeRules, law, ordinary } from '#test/kit/rules.ts';
import { causes } from './rules.ts';
import type { Input } from './schema.ts';

const place: Place = {
  unit_id: 'u',
  id: 'r',
  code: '300000000016',
  name: '机要室',
  kind: 'key_place',
  department_id: 'office',
  head_id: null,
  since: '2026-01-01T00:00:00.000Z',
};
const input: Input = { place: 'r', items: ['power', 'alarm', 'doors', 'windows'] };
const base = { ...ordinary, place, owed: [], workEnds: ordinary.now, input };

describeRules('sites.record-closing', asked([], causes), base, {
  'key-place': { place: { ...place, kind: 'cabinet' } },
  'may-be-last': { actor: { ...anybody, grade: 'none' } },
  'at-closing': { workEnds: '2026-03-02T09:30:00.000Z' },
  'every-item': { place: { ...place, kind: 'archive_repository' } },
});

test('whoever cools off keeps his grade, and is not the last person out', () => {
  const cooling = { ...base, actor: { ...anybody, state: 'leaving' as const } };
  expect(judge(asked([], causes), cooling, law).findings.map(({ rule }) => rule)).toEqual(['may-be-last']);
});
