import { atDesk, copy, out } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const input = { carrier: 'c1', note: '在2号柜夹层找到', code: '100000000017' };
const base = { ...atDesk, copy: copy({ hand: 'missing' }), out, input };

describeRules('carriers.recover', rules, base, {
  registry: { actor: anybody },
  explained: { input: { ...input, note: '' } },
  'code-read': { input: { ...input, code: '100000000025' } },
  'place-said': { copy: copy({ hand: 'missing', level: 5 }) },
  lost: { copy: copy() },
});
