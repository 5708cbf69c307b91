import { expect, test } from 'vitest';
import { asked, signers } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = {
  kind: 'key_place',
  name: '机要室',
  head: anybody,
  department: 'd1',
  nameTaken: false,
  codes: { last: 7, begun: true },
};
const input: Input = { name: '机要室', kind: 'key_place', head: 'p1' };
const base = { ...ordinary, ...facts, actor: actorWith('secrecy_officer'), input };

describeRules('organization.add-place', asked(rules, causes), base, {
  office: { actor: actorWith('system_admin') },
  'one-name': { nameTaken: true },
  'head-named': { head: null },
  'head-fit': { head: { ...anybody, roles: ['audit_admin'] } },
  'head-inside': { department: 'd2' },
  'head-ready': { head: { ...anybody, unready: ['PEOPLE-005'] } },
  'not-cooling-off': { head: { ...anybody, state: 'leaving' } },
});

const steps = (more: Partial<typeof base>) => signers(approval, causes)({ ...base, ...more });

test('a key place is proposed by the secrecy office, adopted by the committee and confirmed from above', () => {
  expect(steps({})).toEqual(['secrecy_office_head', 'committee', 'superior_bureau']);
  expect(steps({ actor: actorWith('secrecy_office_head') })).toEqual(['committee', 'superior_bureau']);
});

test('a cabinet is simply entered', () => {
  expect(steps({ kind: 'cabinet', input: { name: '4号柜', kind: 'cabinet' } })).toBeUndefined();
});
