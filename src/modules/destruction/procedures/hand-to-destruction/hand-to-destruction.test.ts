import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { destructionFacts, destructionList, permit, site } from '#test/kit/destruction-facts.ts';
import { atDesk, copy, holder } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, law } from '#test/kit/rules.ts';
import { type HandingAsk, causes, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const rules = asked(own, causes);

const input: Input = { list: 'l', carriers: ['c1'], received_by: '接收人' };
const base: HandingAsk = {
  ...atDesk,
  ...destructionFacts,
  strangers: [],
  escorts: [],
  away: [],
  unlisted: [],
  secondName: null,
  other: { house: [], theirs: ['试验市销毁中心'] },
  input,
};
const disk = { copy: copy({ kind: 'electromagnetic_medium' }), item: { pages: '1TB', reason: '报废' } };
const inHouse = site({ kind: 'in_house_shredder', certificate: '合格证1号' });

const escort = holder({ id: 'clerk', designated: true });
const top = [{ copy: copy({ level: 5 }), item: { pages: '8', reason: '期满' } }];
const internal = [{ copy: copy({ level: 1, regime: 'own' }), item: { pages: '8', reason: '期满' } }];
const refusedEscorts = {
  'desk-designated': { items: top, unlisted: ['机要员'] },
  registered: { items: [{ copy: copy({ register_no: null }), item: { pages: '8', reason: '期满' } }] },
  'enough-bearers': { items: top, escorts: [escort] },
  'not-elsewhere': { items: top, escorts: [escort], away: ['clerk'] },
  graded: { escorts: [{ ...escort, grade_clearance: 3 }] },
  'in-post': { escorts: [{ ...escort, state: 'leaving' as const }] },
  'holder-designated': { items: top, escorts: [{ ...escort, designated: false }] },
  pledged: { escorts: [{ ...escort, unready: ['PEOPLE-005'] as const }] },
  trained: { escorts: [{ ...escort, unready: ['PEOPLE-006'] as const }] },
};

describeRules('destruction.hand-to-destruction', rules, base, {
  distributed: { items: [{ copy: copy({ undistributed: true }), item: { pages: '8', reason: '期满' } }] },
  'not-in-parcel': { items: [{ copy: copy({ packed: ['1-3'] }), item: { pages: '8', reason: '期满' } }] },
  registry: { actor: anybody },
  'acted_at-in-window': { input: { ...base.input, acted_at: '2026-01-05T01:00:00.000Z' } },
  ...refusedEscorts,
  'site-designated': { site: null },
  'in-house': { site: inHouse, list: destructionList({ work_need: '急需' }) },
  'method-given': { list: destructionList({ method: null }) },
  'method-fits': { items: [disk] },
  'compliant-tool': { items: [disk], list: destructionList({ method: 'overwrite' }) },
  'place-given': { site: null, items: internal },
  received: { input: { ...input, received_by: '' } },
  'other-side-signs': { other: { house: ['接收人'], theirs: ['试验市销毁中心'] } },
  draft: { list: destructionList({ status: 'handed' }) },
  approved: { permit: null },
  'within-approval': { permit: { ...permit, used: 1 } },
  'approval-in-time': { permit: { ...permit, until: '2026-01-01T00:00:00.000Z' } },
  'as-approved': { digest: 'y' },
  'something-listed': { items: [] },
  'each-checked': { input: { ...input, carriers: [] } },
  'not-wanted-back': { wanted: ['c1'] },
  'in-registry': { items: [{ copy: copy({ hand: 'person' }), item: { pages: '8', reason: '期满' } }] },
});

const raised = destructionFacts.items.map((one) => ({ ...one, copy: copy({ level: 5 }) }));

test.each([
  ['a copy has risen above the level that was signed for', { items: raised }],
  ['another method is used', { input: { ...input, method: 'pulp' as const } }],
])('an approval is void when %s', (_, patch) => {
  expect(judge(rules, { ...base, ...patch }, law).findings).toMatchObject([
    { rule: 'as-approved', clause: 'CARRIER-061' },
  ]);
});

test('without an approval internal things stay under CARRIER-063', () => {
  expect(judge(rules, { ...base, items: internal, permit: null }, law).findings).toMatchObject([
    { rule: 'approved', clause: 'CARRIER-063' },
  ]);
});
