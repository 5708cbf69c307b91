import { returnList } from '#test/kit/accounting-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { HandBackFacts } from '../../facts/recall.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { list: 'l', recipient: '试验市保密局', received_by: '接收人', signed: true };
const base: Ask<HandBackFacts, Input> = {
  ...atDesk,
  list: returnList,
  collected: [copy()],
  open: 0,
  owed: [],
  designated: false,
  matter: { level: 'secret', regime: 'state' },
  label: { level: 4, scope: ['duty:registry'], barred: [] },
  input,
};

describeRules('carriers.hand-back', rules, base, {
  registry: { actor: anybody },
  designated: { matter: { level: 'top_secret', regime: 'state' } },
  recipient: { input: { ...input, recipient: '' } },
  signed: { input: { ...input, signed: false } },
  'list-open': { list: { ...returnList, status: 'closed' } },
  collected: { collected: [] },
});
