import { contract } from '#test/kit/modules/company.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  name: '技术合作合同',
  counterpart: '某公司',
  kind: 'cooperation',
  trade_secrets: true,
  level: 'confidential',
  passages: [],
};
const facts: Facts = { before: null, secretBefore: false };

describeRules(
  'company.draft-contract',
  rules,
  { ...ordinary, ...facts, input },
  {
    drafter: { before: { ...contract, drafter_id: 'another' } },
    unsigned: { before: { ...contract, status: 'signed' } },
    'level-fits': { input: { ...input, level: 'internal' } },
    'stays-secret': { secretBefore: true, input: { ...input, trade_secrets: false, level: 'internal' } },
    'no-state-mark': { input: { ...input, text: '机密★20年' } },
  },
);
