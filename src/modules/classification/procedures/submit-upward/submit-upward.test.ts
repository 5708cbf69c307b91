import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts = {
  draft: given.draft({ status: 'protected' }),
  owed: [],
  protectedOn: '2026-03-01',
  today: '2026-03-02',
  matter: given.matter,
};
const base: Ask<Facts, Input> = {
  ...ordinary,
  ...facts,
  input: { document: 'doc', body: '试验省某厅', letter_no: '1号' },
};

describeRules('submit-upward', rules, base, {
  protected: { draft: given.draft() },
  letter: { input: { document: 'doc', body: '试验省某厅' } },
  'sent_on-in-window': { input: { ...base.input, sent_on: '2026-02-01' } },
});
