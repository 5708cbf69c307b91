import { expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Ask } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const person = { id: 'reader2', name: '阅文人乙', grade_clearance: 5, unready: [] as Actor['unready'] };
const base: Ask<Facts, Input> = {
  ...ordinary,
  document: document(),
  level: 'secret',
  copies: [],
  token: 'p:reader2',
  person: person,
  today: '2026-03-02',
  matter: given.matter,
  input: { document: 'doc', person: 'reader2', until: '2026-03-10', reason: '参加起草' },
};

describeRules('widen-scope', rules, base, {
  'one-of': { token: null },
  'in-post': { person: null },
  'named-scope': { token: 'r:all_staff' },
  decided: { document: document({ status: 'draft', mark: '' }) },
  pledged: { person: { ...person, unready: ['PEOPLE-005'] } },
  trained: { person: { ...person, unready: ['PEOPLE-006'] } },
  cleared: { person: { ...person, grade_clearance: 3 } },
  'outside-yet': { document: document({ scope: ['p:reader2'] }) },
  'until-in-window': { input: { ...base.input, until: '2036-03-01' } },
  reasoned: { input: { ...base.input, reason: '' } },
});

test('whom it is for is never among those who decide, and another end date is another request', () => {
  const asked = approval(base);
  expect(asked.beneficiaries).toEqual(['reader2']);
  expect(approval({ ...base, input: { ...base.input, until: '2026-04-10' } }).content).not.toBe(asked.content);
});
