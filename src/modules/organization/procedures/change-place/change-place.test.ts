import { expect, test } from 'vitest';
import { asked, signers } from '#test/kit/guards.ts';
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

const steps = (more: Partial<typeof base>) => signers(approval, causes)({ ...base, ...more });
const keyPlace: Place = { ...place, kind: 'key_place', department_id: 'd1', head_id: anybody.id };

test('to become a key place, and to be one no longer, takes the committee and the superior authority', () => {
  expect(steps({})).toEqual(['committee', 'superior_bureau']);
  expect(steps({ place: keyPlace, kind: 'room' })).toEqual(['committee', 'superior_bureau']);
});

test('so does a key place of another name or department; another head alone is given by the leader in charge', () => {
  expect(steps({ place: keyPlace, name: '杂物间' })).toEqual(['committee', 'superior_bureau']);
  expect(steps({ place: { ...keyPlace, department_id: 'd2' } })).toEqual(['committee', 'superior_bureau']);
  expect(steps({ place: { ...keyPlace, head_id: 'p9' } })).toEqual(['leader_in_charge']);
});

test('a new name or head of another place needs nobody else', () => {
  expect(steps({ kind: 'cabinet', input: { place: 'c1', name: '一号柜' } })).toBeUndefined();
});
