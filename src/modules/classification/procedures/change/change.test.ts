import type { Ask } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { expect, test } from 'vitest';
import { describeRules, misjoined, ordinary } from '#test/kit/rules.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { approval, causes, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const rules = asked(own, causes);
const base: Ask<ChangingFacts, Input> = {
  ...ordinary,
  ...given.changing(),
  matter: given.matter,
  input: { document: 'doc', reason: '情况变化' },
};
const as = (patch: Parameters<typeof given.proposal>[0]) => ({ proposal: given.proposal(patch) });
const of = (patch: Parameters<typeof given.derived>[0]) => ({
  derived: given.derived({ level: 'confidential', ...patch }),
});

const made = (...of: Parameters<typeof given.source>[0][]) => ({
  derived: given.derived({ sources: of.map(given.source) }),
});

describeRules('classification.change', rules, base, {
  'original-authority': { own: false },
  decided: { record: null },
  live: { live: false },
  reasoned: { input: { document: 'doc' } },
  pending: { pending: true },
  changes: as({}),
  'scope-kept': { input: { ...base.input, scope: [] } },
  'source-open': { ...as({ level: 'internal' }), ...of({}) },
  'still-secret': as({ level: 'internal' }),
  authority: as({ level: 'top_secret' }),
  'text-fits': { texts: 1 },
  'period-given': { timed: given.timed({ period: null }) },
  'period-kind': { timed: given.timed({ period: { kind: 'short' } }) },
  'period-length': { timed: given.timed({ span: 21 }) },
  'period-matches': { timed: given.timed({ regime: 'company', period: { kind: 'permanent' } }) },
  'period-ahead': { timed: given.timed({ over: true }) },
  'sources-within-power': made({ level: 'top_secret', decided: false }),
  'sources-decided': made({ decided: false }),
  'one-regime': made({}, { regime: 'company' }),
  'derived-level': of({ level: 'secret' }),
  'derived-regime': of({ regime: 'group' }),
  'derived-period': of({ period: { kind: 'months', months: 1 } }),
  'derived-scope': of({ need: [] }),
  ...misjoined,
  'work-secret-kept': { derived: given.derived({ level: 'work_secret', need: [] }) },
  'named-scope': { input: { ...base.input, scope: ['all'] }, ...as({ level: 'confidential', need: ['all'] }) },
});

test('a case shows before and after, and binds to both', () => {
  const asked = approval(base);
  expect(asked.summary).toMatchObject({
    before: { level: 'secret', mark: '机密★10年' },
    after: { level: 'confidential', mark: '秘密★10年' },
  });
  expect(approval({ ...base, need: ['p:another'] }).content).not.toBe(asked.content);
});
