import { expect, test } from 'vitest';
import { accountFacts } from '#test/kit/accounts.ts';
import { held, leavingUndone, somebody, successorThere } from '#test/kit/people.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { proposal } from '#test/kit/proposals.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Department } from '#modules/organization/tables.ts';
import { effects } from './effects.ts';
import type { Facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const department = (id: string, name: string): Department => ({
  unit_id: 'u',
  id,
  name,
  head_id: null,
  kind: 'business',
});
const facts: Facts = {
  ...accountFacts,
  proposal: null,
  from: department('d1', '一处'),
  to: department('d2', '二处'),
  reviews: [],
  awaited: [],
};
const input: Input = { person: 'p1', department: 'd2', reason: '工作调整' };
const proposed = { ...proposal, kind: 'placed' } as const;
const base = { ...ordinary, ...facts, matter: null, actor: actorWith('system_admin'), input };
const inPlace: Input = { person: 'p1', post: '主任科员', reason: '晋升' };
const context = { newId: () => 'new', case: null };

describeRules('people.change-person', asked(rules, causes, ...successorThere), base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  changes: { input: { person: 'p1', department: 'd1', post: '科员', leadership: 'out', reason: '核对' } },
  'proposal-open': { proposal: { ...proposed, state: 'met' } },
  'proposal-of-him': { proposal: { ...proposed, person_id: 'p2' } },
  'proposal-moves': { proposal: proposed, input: { person: 'p1', post: '主任科员', reason: '晋升' } },
  'not-awaited': { appointments: [held('dept_head')], awaited: ['dept_head'] },
  'handed-over': { holds: true },
  pledged: { pledged: false },
  trained: { trained: false },
  'media-handed-over': leavingUndone['media-handed-over'],
  'seals-handed-over': leavingUndone['seals-handed-over'],
  'copies-left': { keeps: { ...base.keeps, copies: true } },
  'places-handed-over': leavingUndone['places-handed-over'],
});

test.each([
  [
    'another department: the security administrator and the leader in charge agree',
    {},
    ['security_admin', 'leader_in_charge'],
  ],
  [
    'the security administrator himself: the leader in charge agrees',
    { appointments: [held('security_admin')] },
    ['leader_in_charge'],
  ],
  [
    'in or out of the leadership: the principal says so',
    { input: { person: 'p1', leadership: 'in' as const, reason: '任命' } },
    ['security_admin', 'principal'],
  ],
  ['only the post: nobody is asked', { input: inPlace }, undefined],
])('%s', (_, more, roles) => {
  expect(signers(approval, causes)({ ...base, ...more })).toEqual(roles);
});

test('what a person was for the old department ends with it, and the new one looks at the grade', () => {
  const moved = effects({ ...base, appointments: [held('dept_head'), held('courier')], headOf: ['d1'] }, context);
  expect(moved.effects).toMatchObject([
    { op: 'update', table: 'person', set: { department_id: 'd2' } },
    { op: 'update', table: 'appointment', key: { id: 'dept_head' } },
    { op: 'update', table: 'department', key: { id: 'd1' }, set: { head_id: null } },
    { op: 'insert', table: 'alert', row: { clause: 'SYSTEM-005', to_role: 'security_admin' } },
    { op: 'insert', table: 'obligation', row: { clause: 'PEOPLE-003', owner_role: 'dept_head', department_id: 'd2' } },
  ]);
});

test('a new title of somebody without grade or roles changes nothing but the title', () => {
  const plain = { ...base, person: { ...somebody, grade: 'none' as const }, input: inPlace };
  expect(effects(plain, context).effects).toMatchObject([{ table: 'person', set: { post: '主任科员' } }]);
});
