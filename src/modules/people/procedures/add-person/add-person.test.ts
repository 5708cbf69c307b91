import { expect, test } from 'vitest';
import { readCode } from '#kernel/code.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { NewcomerFacts } from '../../facts/newcomer.ts';
import { effects } from './effects.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: NewcomerFacts = {
  initials: 'ls',
  codes: { last: 41, begun: false },
  employeeNos: { last: 3, begun: true },
};
const input: Input = { name: '李四', department: 'd1', post: '科员', secret: true, leadership: false };
const base = { ...ordinary, ...facts, matter: null, actor: actorWith('system_admin'), input };

const context = { newId: () => 'new', case: null };

describeRules('people.add-person', rules, base, { office: { actor: actorWith('security_admin') } });

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
