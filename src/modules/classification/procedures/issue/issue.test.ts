import type { Ask } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { asked } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<Facts, Input> = {
  ...ordinary,
  document: document({ source: 'own', status: 'draft' }),
  draft: given.draft({ status: 'classified' }),
  proposal: given.proposal(),
  record: given.record(),
  reviews: [],
  marking: null,
  derived: null,
  timed: given.timed(),
  today: '2026-03-02',
  matter: given.matter,
  numberTaken: false,
  input: { document: 'doc' },
};

describeRules('issue', asked(rules, causes), base, {
  issuer: { actor: { ...anybody, id: 'another' } },
  'level-given': { proposal: given.proposal({ level: null }) },
  classified: { record: null },
  reviewed: { record: null, proposal: given.proposal({ level: 'internal', regime: 'own' }) },
  marked: { document: document({ status: 'draft', mark: '' }) },
  'text-marked': { marking: given.marking({ borne: false }) },
  'period-kind': { timed: given.timed({ period: { kind: 'long' } }) },
  'period-length': { timed: given.timed({ span: 21 }) },
  'named-scope': { proposal: given.proposal({ need: ['d:d1'] }) },
  'as-source': { derived: given.derived({ level: 'confidential' }) },
  'issued_on-in-window': { input: { document: 'doc', issued_on: '2001-01-01' } },
  'own-number': { numberTaken: true },
  once: { document: document({ status: 'active' }) },
});
