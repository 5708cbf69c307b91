import { atDesk, copy, out, refusedTakenIn } from '#test/kit/hands-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Input } from './schema.ts';

const input: Input = { carrier: 'c1', note: '在2号柜夹层找到', code: '100000000017' };
const base = { ...atDesk, copy: copy({ hand: 'missing' }), out, desk: true, input };

const { sideways: _, ...takenIn } = refusedTakenIn((patch, more = {}) => ({
  copy: copy({ hand: 'missing', ...patch }),
  ...more,
}));

describeRules('counting.recover', asked(rules, causes), base, {
  'acted_at-in-window': { input: { ...input, acted_at: '2026-01-05T01:00:00.000Z' } },
  ...takenIn,
  complete: { input: { ...input, pages_ok: false } },
  explained: { input: { ...input, note: '' } },
  'code-read': { input: { ...input, code: '100000000025' } },
  'place-said': { copy: copy({ hand: 'missing', level: 5 }) },
  out: { copy: copy() },
});
