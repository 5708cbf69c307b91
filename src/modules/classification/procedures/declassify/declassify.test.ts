import type { Ask } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const open = given.proposal({ level: 'internal', regime: 'own', period: null });
const base: Ask<ChangingFacts, Input> = {
  ...ordinary,
  ...given.changing({ proposal: open }),
  matter: given.matter,
  input: { document: 'doc', reason: '工作已公开' },
};

describeRules('classification.declassify', asked(rules, causes), base, {
  'original-authority': { own: false },
  decided: { record: null },
  live: { live: false },
  reasoned: { input: { document: 'doc', reason: null } },
  pending: { pending: true },
  authority: { unit: { ...ordinary.unit, authority: [] } },
  'source-open': { derived: given.derived() },
});
