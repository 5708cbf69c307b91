import type { Ask } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const longer = { kind: 'years', years: 15 } as const;
const base: Ask<Facts, Input> = {
  ...ordinary,
  ...given.changing({ proposal: given.proposal({ period: longer }), timed: given.timed({ period: longer, span: 15 }) }),
  longer: true,
  matter: given.matter,
  input: { document: 'doc', period: longer, reason: '仍须保密' },
};
const of = (patch: Parameters<typeof given.derived>[0]) => ({ derived: given.derived({ period: longer, ...patch }) });

const made = (...of: Parameters<typeof given.source>[0][]) => ({
  derived: given.derived({ sources: of.map(given.source) }),
});

describeRules('classification.extend', asked(rules, causes), base, {
  'original-authority': { own: false },
  decided: { record: null },
  live: { live: false },
  reasoned: { input: { document: 'doc', reason: '' } },
  pending: { pending: true },
  authority: { unit: { ...ordinary.unit, authority: [] } },
  'period-given': { timed: given.timed({ period: null }) },
  'period-kind': { timed: given.timed({ period: { kind: 'long' } }) },
  'period-length': { timed: given.timed({ span: 30 }) },
  'period-matches': { timed: given.timed({ regime: 'company', period: { kind: 'permanent' } }) },
  'period-ahead': { timed: given.timed({ over: true }) },
  'sources-within-power': made({ level: 'top_secret', decided: false }),
  'sources-decided': made({ decided: false }),
  'one-regime': made({}, { regime: 'company' }),
  'derived-level': of({ level: 'confidential' }),
  'derived-regime': of({ regime: 'company' }),
  'derived-period': of({ period: given.tenYears }),
  'derived-scope': of({ need: [] }),
  longer: { longer: false },
});
