import { expect, test } from 'vitest';
import type { Named } from '#kernel/scope.ts';
import type { Ask } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { asked as guarded } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, misjoined, ordinary, scoping } from '#test/kit/rules.ts';
import { approval, causes, type Facts, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const rules = guarded(own, causes);
const person: Named = { name: '阅文人乙', grade_clearance: 5, unready: [], state: 'active' };
const base: Ask<Facts, Input> = {
  ...ordinary,
  document: document(),
  level: 'secret',
  copies: [],
  beyondSources: false,
  token: 'p:reader2',
  person,
  scoping: { ...scoping, people: [person] },
  today: '2026-03-02',
  matter: given.matter,
  input: { document: 'doc', person: 'reader2', until: '2026-03-10', reason: '参加起草' },
};

describeRules('classification.widen-scope', rules, base, {
  'one-of': { token: null },
  'in-post': { person: null },
  'named-scope': { token: 'r:all_staff' },
  decided: { document: document({ status: 'draft', mark: '' }) },
  ...misjoined,
  'outside-yet': { document: document({ scope: ['p:reader2'] }) },
  'until-in-window': { input: { ...base.input, until: '2036-03-01' } },
  'scope-of-sources': { beyondSources: true },
  reasoned: { input: { ...base.input, reason: '' } },
});

test('whom it is for is never among those who decide, and another end date is another request', () => {
  const asked = approval(base);
  expect(asked.beneficiaries).toEqual(['reader2']);
  expect(approval({ ...base, input: { ...base.input, until: '2026-04-10' } }).content).not.toBe(asked.content);
});
