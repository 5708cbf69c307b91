import type { Ask } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { timedOf } from '#kernel/period.ts';
import * as given from '#test/kit/classification-facts.ts';
import { anybody, describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { ahead, causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

const facts = {
  draft: null,
  document: null,
  timed: timedOf(given.proposal(), '2026-03-02', '2026-03-02'),
  proposal: given.proposal(),
  derived: null,
  citedSecrets: [],
  texts: 0,
  head: 'head',
  department: 'd1',
};
const base: Ask<Facts, Input> = {
  ...ordinary,
  ...facts,
  matter: given.matter,
  input: input.parse({ title: '某项工作' }),
};
const of = (patch: Parameters<typeof given.derived>[0]) => ({ derived: given.derived(patch) });

const made = (...of: Parameters<typeof given.source>[0][]) => ({
  derived: given.derived({ sources: of.map(given.source) }),
});

describeRules('draft', asked(rules, causes), base, {
  'own-department': { department: 'd2' },
  author: { draft: given.draft({ author_id: 'another' }) },
  'undecided-yet': { draft: given.draft({ status: 'classified' }) },
  'not-protected': { draft: given.draft({ status: 'protected' }) },
  'regime-fits': { proposal: given.proposal({ regime: 'own' }) },
  'company-secrets-kept': {
    proposal: given.proposal({ regime: 'company' }),
    unit: { ...ordinary.unit, companySecrets: false },
  },
  'no-state-matter': { proposal: given.proposal({ regime: 'group', basis: '保密事项范围第三条' }) },
  ...unreadyActor(),
  cleared: { actor: { ...anybody, grade_clearance: 3 } },
  'text-fits': { texts: 1 },
  'plain-title': { input: { ...base.input, title: '机密★20年 某项工作' } },
  'sources-within-power': made({ level: 'top_secret', decided: false }),
  'sources-decided': made({ decided: false }),
  'one-regime': made({}, { regime: 'company' }),
  'work-secret-kept': { derived: given.derived({ level: 'work_secret', need: [] }) },
  'derived-level': of({ level: 'top_secret' }),
  'derived-regime': of({ regime: 'company' }),
  'derived-period': of({ period: { kind: 'years', years: 20 } }),
  'derived-scope': of({ need: ['p:another'] }),
});

describeRules('draft, told ahead', ahead, base, {
  'period-kind': { timed: { ...base.timed, period: { kind: 'permanent' } } },
  'period-length': { timed: { ...base.timed, span: 30 } },
  'period-matches': { timed: { ...base.timed, regime: 'company', period: { kind: 'short' } } },
  'period-ahead': { timed: { ...base.timed, over: true } },
});
