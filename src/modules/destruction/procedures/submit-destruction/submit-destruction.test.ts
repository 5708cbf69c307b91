import { expect, test } from 'vitest';
import { type Ask, judge } from '#kernel/verdict.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import { destructionFacts, destructionList, permit, site } from '#test/kit/destruction-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, law } from '#test/kit/rules.ts';
import { approval, rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<DestructionFacts, Input> = { ...atDesk, ...destructionFacts, input: { list: 'l' } };
const disk = { copy: copy({ kind: 'electromagnetic_medium' }), item: { pages: '1TB', reason: '报废' } };

describeRules('destruction.submit-destruction', rules, base, {
  'not-alone': { actor: anybody },
  draft: { list: destructionList({ status: 'completed' }) },
  pending: { asked: [{ ...permit, status: 'open' }] },
  standing: { asked: [permit] },
  'whole-list': { items: [] },
  'method-given': { list: destructionList({ method: null }) },
  'method-fits': { items: [disk] },
  'compliant-tool': { items: [disk], list: destructionList({ method: 'overwrite' }) },
  'site-designated': { site: null },
  'place-given': { site: null, matter: { level: 'internal', regime: 'own' } },
  'in-house': { site: site({ kind: 'in_house_shredder' }) },
});

test('the leader signs for what is classified, the secrecy office for what is internal, nobody for what is public', () => {
  expect(approval(base)?.steps?.map((step) => step.role)).toEqual([
    'secrecy_officer',
    'secrecy_office_head',
    'leader_in_charge',
  ]);
  const of = (level: number) => [{ copy: copy({ level, regime: 'own' }), item: { pages: '1', reason: '过时' } }];
  expect(approval({ ...base, items: of(1) })?.steps).toEqual([
    { role: 'secrecy_office_head', clauses: ['CARRIER-063'] },
  ]);
  expect(approval({ ...base, items: of(0) })).toBeNull();
});

test.each([
  ['used', { ...permit, used: 1 }],
  ['out of date', { ...permit, until: '2026-03-01T00:00:00.000Z' }],
  ['of another content', { ...permit, summary: { digest: 'y' } }],
])('an approval that is %s does not stand in the way of a new request', (_, old) => {
  expect(judge(rules, { ...base, asked: [old] }, law).findings).toEqual([]);
});
