import type { Ask } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import * as given from '#test/kit/classification-facts.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<Facts, Input> = {
  ...ordinary,
  actor: actorWith('classifier'),
  document: document({ source: 'own' }),
  level: 'secret',
  own: true,
  live: true,
  today: '2026-03-02',
  reviews: [],
  matter: given.matter,
  input: { document: 'doc', conclusion: 'keep' },
};

describeRules('review', rules, base, {
  classifier: { actor: anybody },
  'original-authority': { own: false },
  live: { live: false },
});
