import { asked } from '#test/kit/guards.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { causes } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  kind: 'suspected_leak',
  regime: 'state',
  what: '文件柜未锁',
  discovered_at: '2026-03-02T00:00:00.000Z',
};
const base = { ...ordinary, input };

describeRules('incidents.open-incident', asked([], causes), base, {
  'regime-fits': { input: { ...input, regime: 'own', level: 'secret' } },
  'what-given': { input: { ...input, what: '' } },
  'discovered_at-given': { input: { ...input, discovered_at: undefined } },
  'discovered_at-in-window': { input: { ...input, discovered_at: '2026-01-01T00:00:00.000Z' } },
});
