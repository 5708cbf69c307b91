import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { describeRules, law, ordinary } from '#test/kit/rules.ts';
import { causes } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  kind: 'suspected_leak',
  regime: 'state',
  what: '文件柜未锁',
  persons: [],
  departments: [],
  mentioned: [],
  discovered_at: '2026-03-02T00:00:00.000Z',
};
const noNames: readonly string[] = [];
const base = { ...ordinary, unknown: noNames, unsaid: noNames, kept: noNames, offices: [], input };

describeRules('incidents.open-incident', asked([], causes), base, {
  'regime-fits': { input: { ...input, regime: 'own', level: 'secret' } },
  'as-said': { input: { ...input, regime: 'own', what: '国家秘密文件一份遗失' } },
  'concerned-known': { unknown: ['某人'] },
  'said-of-recipients': { unsaid: ['局长'] },
  'what-given': { input: { ...input, what: '' } },
  'discovered_at-given': { input: { ...input, discovered_at: undefined } },
  'discovered_at-in-window': { input: { ...input, discovered_at: '2026-01-01T00:00:00.000Z' } },
});

test.each([
  [{ regime: 'own', what: '机密文件一份遗失' }, true],
  [{ regime: 'company', what: '机密级国家秘密被传到互联网' }, true],
  [{ regime: 'state', level: 'internal', what: '绝密文件一份遗失' }, true],
  [{ regime: 'company', what: '机密级图纸一份遗失' }, false],
  [{ regime: 'state', what: '绝密文件一份遗失' }, false],
  [{ regime: 'own', what: '非涉密文件柜未锁，不涉及国家秘密' }, false],
] as const)('what is reported is no less than its words: %o', (told, less) => {
  const findings = judge(asked([], causes), { ...base, input: { ...input, ...told } }, law).findings;
  expect(findings.map(({ rule }) => rule)).toEqual(less ? ['as-said'] : []);
});
