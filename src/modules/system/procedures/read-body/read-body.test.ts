import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const { sha256, size } = given.body();
const document = { source: 'own', status: 'draft', department_id: null };
const facts = { document, body: given.body(), found: { sha256, size } };
const base: Ask<Facts, Input> & { readonly matter: Facts['matter'] } = {
  ...ordinary,
  unit: { ...ordinary.unit, siteLevel: 'secret' },
  ...facts,
  matter: given.matter,
  input: { body: 'body' },
};

describeRules('read-body', rules, base, { 'site-level': { unit: ordinary.unit }, intact: { found: null } });
