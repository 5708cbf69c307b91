import { describeRules, ordinary } from '#test/kit/rules.ts';
import type { PledgeTemplate } from '../../tables.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const template: PledgeTemplate = {
  unit_id: 'u',
  id: 't',
  name: '承诺书',
  items: [{ clause: 'CONDUCT-005', text: '不在非保密本上记录秘密事项。' }],
  supervision: true,
  published_by: 'x',
  published_at: '2026-01-01T00:00:00.000Z',
};
const input: Input = { answers: [{ clause: 'CONDUCT-005', answer: 'no' }], agreed: true };
const base = { ...ordinary, template, questions: [], owed: [], confirmed: true, input };

describeRules('people.sign-pledge', rules, base, {
  confirmed: { confirmed: false },
  agreed: { input: { ...input, agreed: false } },
  'names-CONDUCT-005': { template: { ...template, items: [] } },
  'understood-CONDUCT-005': { input: { ...input, answers: [{ clause: 'CONDUCT-005', answer: 'yes' }] } },
});
