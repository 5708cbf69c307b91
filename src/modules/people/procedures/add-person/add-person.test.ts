import { expect, test } from 'vitest';
import { readCode } from '#kernel/code.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { proposal } from '#test/kit/proposals.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { effects } from './effects.ts';
import { approval, causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = {
  proposal: null,
  initials: 'ls',
  department: { id: 'd1', name: '业务一处' },
  namesakes: [],
  codes: { last: 41, begun: false },
  employeeNos: { last: 3, begun: true },
};
const input: Input = { name: '李四', department: 'd1', post: '科员', secret: true, leadership: false };
const base = { ...ordinary, ...facts, matter: null, actor: actorWith('system_admin'), input };

const context = { newId: () => 'new', case: null };

/** Nobody yet, he cannot be anybody's own and has nothing to hand over. */
const ofAll = asked(rules, causes, 'not-self', 'in-post', 'handed-over', 'places-handed-over', 'pledged', 'trained');

describeRules('people.add-person', ofAll, base, {
  office: { actor: actorWith('security_admin') },
  'proposal-open': { proposal: { ...proposal, kind: 'new', state: 'rejected' } },
});

test('numbers go on from those given before, and a secret post begins with preparation and no grade', () => {
  const { result, effects: ops } = effects(base, context);
  expect(result).toMatchObject({ employee_no: '0004' });
  expect(readCode(String(result.code))).toMatchObject({ type: 'person' });
  expect(ops).toMatchObject([
    { op: 'insert', table: 'person', row: { grade: 'none', state: 'onboarding', initials: 'ls' } },
    { op: 'insert', table: 'series', row: { id: 'person.code', last: 42 } },
    { op: 'update', table: 'series', key: { id: 'person.employee_no' }, set: { last: 4 } },
  ]);
  const plain = effects({ ...base, input: { ...input, secret: false } }, context);
  expect(plain.effects[0]).toMatchObject({ row: { state: 'active' } });
});

test('whoever comes into a department is agreed to by the leader in charge, who belongs to none by nobody', () => {
  const joining = { ...base, department: null };
  const signed = signers(approval, causes);
  expect(signed(base)).toEqual(['leader_in_charge']);
  expect(signed(joining)).toBeUndefined();
  expect(signed({ ...joining, input: { ...input, leadership: true } })).toEqual(['principal']);
  expect(signed({ ...joining, namesakes: ['0007'] })).toEqual(['hr_dept']);
});
