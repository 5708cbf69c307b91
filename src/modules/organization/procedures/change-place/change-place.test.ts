import { expect, test } from 'vitest';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Place } from '../../tables.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const place: Place = {
  unit_id: 'u',
  id: 'c1',
  code: '300000000016',
  name: '1号柜',
  kind: 'cabinet',
  department_id: null,
  head_id: null,
  since: '2026-01-01T00:00:00.000Z',
};
const facts: Facts = {
  place,
  kind: 'key_place',
  name: '1号柜',
  head: anybody,
  department: 'd1',
  nameTaken: false,
};
const input: Input = { place: 'c1', kind: 'key_place', head: 'p1' };
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_office_head'), input };

describeRules('organization.change-place', asked(rules, causes), base, {
  office: { actor: actorWith('registry_clerk') },
  'one-name': { nameTaken: true },
  'head-named': { head: null },
  'head-fit': { head: { ...anybody, roles: ['audit_admin'] } },
  'head-inside': { department: 'd2' },
  'head-ready': { head: { ...anybody, unready: ['PEOPLE-005'] } },
  'not-cooling-off': { head: { ...anybody, state: 'leaving' } },
  changes: { kind: 'cabinet', input: { place: 'c1', name: '1号柜' } },
});

const steps = (more: Partial<typeof base>) => approval?.({ ...base, ...more })?.steps?.map((step) => step.role);

test('to become a key place, and to be one no longer, takes the committee and the superior authority', () => {
  expect(steps({})).toEqual(['committee', 'superior_bureau']);
  expect(steps({ place: { ...place, kind: 'key_place' }, kind: 'room' })).toEqual(['committee', 'superior_bureau']);
});

test('a new name or head needs nobody else', () => {
  expect(steps({ kind: 'cabinet', input: { place: 'c1', name: '一号柜' } })).toBeUndefined();
});
