import { atDesk, copy, out, refusedTakenIn } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { carrier: 'c1', note: '在2号柜夹层找到', code: '100000000017' };
const base = { ...atDesk, copy: copy({ hand: 'missing' }), out, desk: true, input };

describeRules('counting.recover', rules, base, {
  registry: { actor: anybody },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-01-05T01:00:00.000Z' } },
  ...refusedTakenIn((patch, more = {}) => ({ copy: copy({ hand: 'missing', ...patch }), ...more })),
  complete: { input: { ...input, pages_ok: false } },
  explained: { input: { ...input, note: '' } },
  'code-read': { input: { ...input, code: '100000000025' } },
  'place-said': { copy: copy({ hand: 'missing', level: 5 }) },
  lost: { copy: copy() },
});
