import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts = { own: false, issuer: '试验省某厅', matter: given.matter };
const base: Ask<Facts, Input> = { ...ordinary, ...facts, input: { document: 'doc', suggestion: '建议解密' } };

describeRules('suggest', rules, base, {
  'another-originator': { own: true },
  'suggestion-given': { input: { document: 'doc', suggestion: ' ' } },
});
