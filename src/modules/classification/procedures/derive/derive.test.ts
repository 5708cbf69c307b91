import { expect, test } from 'vitest';
import { resolveSettings } from '#kernel/parameter.ts';
import type { Ask } from '#kernel/verdict.ts';
import { asked as guarded, signers } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { anybody, describeRules, misnamed, ordinary, regulation, scoping, unreadyActor } from '#test/kit/rules.ts';
import { approval, causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

const facts = {
  proposal: given.proposal(),
  timed: given.timed(),
  derived: given.derived(),
  citedSecrets: [],
  scoping,
  head: 'head',
  department: 'd1',
};
const base: Ask<Facts, Input> = {
  ...ordinary,
  ...facts,
  matter: given.matter,
  input: input.parse({ title: '摘录', sources: ['doc'] }),
};
const as = (patch: Parameters<typeof given.proposal>[0]) => ({ proposal: given.proposal(patch) });

const made = (...of: Parameters<typeof given.source>[0][]) => ({
  derived: given.derived({ sources: of.map(given.source) }),
});
const under = (own: Record<string, null | string[]>) => ({
  settings: resolveSettings(regulation, { profile: 'strict', own, on: '2026-03-02' }),
});

describeRules(
  'classification.derive',
  guarded(rules, causes, 'author', 'undecided-yet', 'not-protected', 'text-fits'),
  base,
  {
    'own-department': { department: 'd2' },
    'sources-within-power': made({ level: 'top_secret', decided: false }),
    'sources-decided': made({ decided: false }),
    'one-regime': made({}, { regime: 'company' }),
    'derived-level': as({ level: 'confidential' }),
    'derived-regime': as({ regime: 'company' }),
    'derived-period': as({ period: { kind: 'years', years: 1 } }),
    'derived-scope': as({ need: ['p:reader', 'p:another'] }),
    'plain-title': { input: { ...base.input, title: '机密★20年 摘录' } },
    'regime-fits': as({ level: 'work_secret' }),
    'company-secrets-kept': { ...as({ regime: 'group' }), unit: { ...ordinary.unit, companySecrets: false } },
    'no-state-matter': { ...as({ regime: 'company' }), citedSecrets: ['厅发〔2026〕1号'] },
    registered: made({ register_no: null }),
    cipher: made({ kind: 'cipher_telegram' }),
    'cipher-in-registry': made({ kind: 'cipher_telegram', level: 'confidential' }),
    'one-originator': made({ level: 'top_secret' }, { level: 'top_secret', issuer: '另一省某厅' }),
    'top-secret-form': { ...made({ level: 'top_secret' }), ...under({ 'CARRIER-028.top_secret_acts': ['copy'] }) },
    'never-CARRIER-026': under({ 'CARRIER-026.approval': null }),
    'never-CARRIER-027': under({ 'CARRIER-027.scheme': null }),
    'never-CARRIER-028': { ...made({ level: 'top_secret' }), ...under({ 'CARRIER-028.exception': null }) },
    'never-COMPANY-003': { ...made({ regime: 'company' }), ...under({ 'COMPANY-003.approver': null }) },
    'named-scope': as({ need: ['all'] }),
    ...misnamed,
    'work-secret-kept': { ...as({ level: 'public' }), derived: given.derived({ level: 'work_secret' }) },
    'period-kind': { timed: given.timed({ period: { kind: 'long' } }) },
    'period-length': { timed: given.timed({ span: 21 }) },
    ...unreadyActor(),
    cleared: { actor: { ...anybody, grade_clearance: 3 } },
  },
);

const asked = (...of: Parameters<typeof given.source>[0][]) => signers(approval, causes)({ ...base, ...made(...of) });

test('whoever agrees to an excerpt of a source agrees to what is derived from it, once for all sources', () => {
  expect(asked({})).toEqual(['drafter', 'dept_head', 'leader_in_charge']);
  expect(asked({ origin: 'own' }, { level: 'top_secret' })).toEqual([
    'drafter',
    'dept_head',
    'leader_in_charge',
    'originator',
  ]);
  expect(asked({ regime: 'company' })).toEqual(['drafter', 'dept_head', 'leader_in_charge', 'principal']);
  expect(asked({ level: 'internal', regime: 'own' })).toBeUndefined();
});
