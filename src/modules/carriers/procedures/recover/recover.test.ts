import { atDesk, copy, out } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const input = { carrier: 'c1', note: '在2号柜夹层找到' };
const base = { ...atDesk, copy: copy({ hand: 'missing' }), out, input };

describeRules('carriers.recover', rules, base, {
  registry: { actor: anybody },
  explained: { input: { ...input, note: '' } },
  lost: { copy: copy() },
});
