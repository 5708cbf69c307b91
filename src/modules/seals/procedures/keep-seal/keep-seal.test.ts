import { expect, test } from 'vitest';
import { asked, signers } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Seal } from '../../tables.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const filed: Seal = {
  unit_id: 'u',
  id: 's',
  name: '某局印章',
  owner_body: '某局',
  department_id: null,
  keeper_id: 'p1',
  filed_at: ordinary.now,
};
const keeper = { ...anybody, id: 'p2' };
const input: Input = { name: '某局印章', owner_body: '某局', keeper: 'p2' };
const facts: Facts = { filed: null, keeper };
const base = { ...ordinary, ...facts, actor: actorWith('office_head'), input };

describeRules('seals.keep-seal', asked(rules, causes), base, {
  office: { actor: anybody },
  'name-given': { input: { ...input, name: '—' } },
  'owner_body-given': { input: { ...input, owner_body: '—' } },
  'keeper-fit': { keeper: { ...keeper, roles: ['audit_admin'] } },
  'keeper-there': { input: { ...input, department: 'd2' } },
  'keeper-in-post': { keeper: { ...keeper, state: 'onboarding' } },
  'not-cooling-off': { keeper: { ...keeper, state: 'leaving' } },
  'one-name': { filed, input: { ...input, keeper: 'p1' } },
});

test('a keeper is agreed to by the leader in charge, and neither he nor the one he succeeds signs', () => {
  const wanted = approval({ ...base, filed });
  expect(signers(approval, causes)({ ...base, filed })).toEqual(['leader_in_charge']);
  expect(wanted?.beneficiaries).toEqual(['p2', 'p1']);
  expect(approval({ ...base, keeper: null, input: { name: '某局印章', owner_body: '某局' } })).toBeNull();
});
