import { expect, test } from 'vitest';
import type { Ask } from '#kernel/verdict.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { document } from '#test/kit/carrier-facts.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, misjoined, ordinary, scoping } from '#test/kit/rules.ts';
import { approval, causes, type Facts, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const rules = asked(own, causes);
const base: Ask<Facts, Input> = {
  ...ordinary,
  unit: { ...ordinary.unit, siteLevel: 'secret' },
  document: document({ source: 'own', status: 'draft', department_id: 'd1' }),
  draft: given.draft(),
  proposal: given.proposal(),
  scoping,
  derived: null,
  citedSecrets: [],
  timed: given.timed(),
  bodies: [given.body()],
  texts: 1,
  marking: null,
  head: 'head',
  pending: false,
  deciders: [],
  deciding: false,
  today: '2026-03-02',
  submitBy: '2026-03-02T09:30:00.000Z',
  matter: given.matter,
  input: { document: 'doc' },
};
const as = (patch: Parameters<typeof given.proposal>[0]) => ({ proposal: given.proposal(patch) });
const of = (patch: Parameters<typeof given.derived>[0]) => ({ derived: given.derived(patch) });

const made = (...of: Parameters<typeof given.source>[0][]) => ({
  derived: given.derived({ sources: of.map(given.source) }),
});

describeRules('classification.submit', rules, base, {
  author: { draft: given.draft({ author_id: 'another' }) },
  'undecided-yet': { draft: given.draft({ status: 'classified' }) },
  'not-protected': { draft: given.draft({ status: 'protected' }) },
  'department-kept': { document: document({ source: 'own', status: 'draft', department_id: 'd2' }) },
  'level-given': as({ level: null }),
  complete: as({ basis: '待补' }),
  'public-only': as({ level: 'public', regime: 'own' }),
  'regime-fits': as({ regime: 'own' }),
  'company-secrets-kept': { ...as({ regime: 'group' }), unit: { ...ordinary.unit, companySecrets: false } },
  'no-state-matter': { ...as({ regime: 'company' }), citedSecrets: ['厅发〔2026〕1号'] },
  'text-marked': { marking: given.marking({ borne: false }) },
  'text-fits': { unit: ordinary.unit },
  'period-given': { timed: given.timed({ period: null }) },
  'period-kind': { timed: given.timed({ period: { kind: 'permanent' } }) },
  'period-length': { timed: given.timed({ span: 20.1 }) },
  'period-matches': { timed: given.timed({ regime: 'company', period: { kind: 'permanent' } }) },
  'period-ahead': { timed: given.timed({ over: true }) },
  'sources-within-power': made({ level: 'top_secret', decided: false }),
  'sources-decided': made({ decided: false }),
  'one-regime': made({}, { regime: 'company' }),
  'derived-level': of({ level: 'top_secret' }),
  'derived-regime': of({ regime: 'company' }),
  'derived-period': of({ period: { kind: 'years', years: 20 } }),
  'derived-scope': of({ need: ['p:another'] }),
  'named-scope': as({ need: ['d:d1'] }),
  ...misjoined,
  'work-secret-kept': { derived: given.derived({ level: 'work_secret', need: [] }) },
  pending: { pending: true },
  'deciders-recorded': { deciding: true, deciders: [] },
  authority: { deciding: true, unit: { ...ordinary.unit, authority: ['confidential'] } },
});

test('what is signed is the proposal and the text', () => {
  const contents = [
    base,
    { ...base, ...as({ basis: '第四条' }) },
    { ...base, document: document({ title: '别的' }) },
    { ...base, bodies: [given.body({ sha256: '1'.repeat(64) })] },
  ].map((ask) => approval(ask)?.content);
  expect(new Set(contents).size).toBe(contents.length);
});

test('the committee discusses a state secret before the classifier, never instead of him', () => {
  const steps = (own: Record<string, unknown>) => {
    const values = { ...base.settings.values };
    for (const [key, value] of Object.entries(own)) values[key] = { value: value as never, from: 'unit' };
    return signers(approval, causes)({ ...base, settings: { ...base.settings, values } });
  };
  expect(steps({})).toEqual(['drafter', 'dept_head', 'classification_reviewer', 'classifier']);
  expect(steps({ 'CLASSIFY-015.committee_pre_review': true })?.slice(-2)).toEqual(['committee', 'classifier']);
});
