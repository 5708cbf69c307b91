import { expect, test } from 'vitest';
import { resolveSettings } from '#kernel/parameter.ts';
import { judge } from '#kernel/verdict.ts';
import { carrier, document } from '#test/kit/carrier-facts.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { copy } from '#test/kit/hands-facts.ts';
import { describeRules, law, ordinary, regulation } from '#test/kit/rules.ts';
import { approval, causes, type CopyAsk, rules as own } from './rules.ts';
import { input } from './schema.ts';

/** What is copied is a paper, by no order to print. */
const rules = asked(own, causes, 'text-marked', 'registry', 'not-more', 'as-approved', 'not-fewer', 'original-here');

const wanted = input.parse({ carrier: 'copy1', copies: 2, purpose: '会议', collect_by: '2026-03-06' });
const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };
const base: CopyAsk = {
  ...ordinary,
  actor: clerk,
  input: wanted,
  wanted,
  document: document(),
  carrier: carrier(),
  copies: [copy()],
  taking: { kinds: ['paper_document'], source: 'superior', issuers: ['试验省某厅'], form: 'copy' },
  matter: { level: 'secret', regime: 'state' },
  label: { level: 4, regime: 'state', scope: ['duty:registry'], barred: [] },
  permitted: true,
  today: '2026-03-02',
  at: ordinary.now,
  paperDay: '2026年3月2日',
  agreedAt: null,
  operator: '机要员甲',
  shredders: [],
  atMachine: [],
  lastNo: 5,
  codes: { type: 'carrier', from: 1_000_000_000 },
  unlisted: [],
  oldMark: false,
};
const cipher = { ...base.taking, kinds: ['cipher_telegram'] } as const;
const excerpt = { ...base.taking, form: 'excerpt' } as const;
const topSecret = { matter: { level: 'top_secret', regime: 'state' } } as const;
const under = (own: Record<string, null | string | string[]>) => ({
  settings: resolveSettings(regulation, { profile: 'strict', own, on: '2026-03-02' }),
});

describeRules('making.copy', rules, base, {
  'mark-corrected': { oldMark: true },
  'hands-designated': { matter: { level: 'top_secret', regime: 'state' }, unlisted: ['打印员'] },
  cipher: { taking: cipher },
  'cipher-in-registry': {
    taking: cipher,
    actor: ordinary.actor,
    matter: { level: 'confidential', regime: 'state' },
  },
  'one-originator': { ...topSecret, taking: { ...base.taking, source: 'own', issuers: ['甲厅', '乙厅'] } },
  'top-secret-form': { ...topSecret, ...under({ 'CARRIER-028.top_secret_acts': ['excerpt'] }) },
  'never-CARRIER-026': { ...under({ 'CARRIER-026.approval': null }) },
  'never-CARRIER-027': { ...under({ 'CARRIER-027.scheme': null }) },
  'never-CARRIER-028': { ...topSecret, ...under({ 'CARRIER-028.exception': null }) },
  'never-COMPANY-003': {
    matter: { level: 'secret', regime: 'company' },
    ...under({ 'COMPANY-003.approver': null }),
  },
  operator: { operator: null },
  pledged: { atMachine: [{ name: '文印员', unready: ['PEOPLE-005'] }] },
  trained: { atMachine: [{ name: '文印员', unready: ['PEOPLE-006'] }] },
  'acted_at-in-window': {
    input: { ...wanted, acted_at: '2026-03-02T00:50:00.000Z' },
    agreedAt: '2026-03-02T00:55:00.000Z',
  },
  'pledged-oneself': { taking: excerpt, actor: { ...clerk, unready: ['PEOPLE-005'] } },
  'trained-oneself': { taking: excerpt, actor: { ...clerk, unready: ['PEOPLE-006'] } },
  distributed: { copies: [copy({ undistributed: true })] },
  'not-in-parcel': { copies: [copy({ packed: ['1-3'] })] },
  'not-left-over': { copies: [copy({ leftover: ['1-3'] })] },
  marked: { document: document({ mark: '' }) },
  'by-registry': { actor: ordinary.actor },
  purpose: { wanted: { ...wanted, purpose: '' } },
  'with-its-copy': { carrier: carrier({ copy_of: 'c0', collect_by: '2026-03-05' }) },
  'serves-still': { wanted: { ...wanted, collect_by: '2026-03-01' } },
  'collect-by': { wanted: { ...wanted, collect_by: null } },
  'make_by-in-window': { wanted: { ...wanted, make_by: '2090-03-01' } },
  'collect_by-in-window': { wanted: { ...wanted, collect_by: '2026-03-01' } },
  waste: { input: { ...wanted, waste: 1 } },
  registered: { document: document({ register_no: null }) },
  here: { carrier: carrier({ hand: 'missing' }) },
  'at-hand': { carrier: carrier({ hand: 'person', hand_id: 'reader' }) },
});

const rolesFor = (patch: Partial<CopyAsk>) => signers(approval, causes)({ ...base, ...patch });

test('the chains of all clauses are one chain, one signature per role', () => {
  expect(rolesFor({})).toEqual(['drafter', 'dept_head', 'leader_in_charge']);
  expect(rolesFor(topSecret)).toEqual(['drafter', 'dept_head', 'leader_in_charge', 'originator']);
  for (const regime of ['company', 'group'] as const) {
    const roles = rolesFor({ matter: { level: 'secret', regime } });
    expect(roles).toEqual(['drafter', 'dept_head', 'leader_in_charge', 'principal']);
  }
  expect(rolesFor({ carrier: carrier({ level: 1 }), matter: { level: 'internal', regime: 'own' } })).toBeUndefined();
});

test('to what this unit decided within its power its own classifier consents, else a body above it', () => {
  const taking = { ...base.taking, source: 'own', issuers: [] } as const;
  const unit = { ...base.unit, authority: ['top_secret'], authorityDocument: '授权〔2026〕1号' } as const;
  expect(rolesFor({ ...topSecret, taking, unit })?.at(-1)).toBe('classifier');
  expect(rolesFor({ ...topSecret, taking, unit: { ...unit, authority: ['secret'] } })?.at(-1)).toBe('originator');
  // What it made of another body's paper is that body's still.
  const made = { ...taking, issuers: ['试验省某厅'] };
  expect(rolesFor({ ...topSecret, taking: made, unit })?.at(-1)).toBe('originator');
});

test('where a text lets cipher telegrams be excerpted, leader and originator agree as for top secret, at every level', () => {
  const taking = { ...cipher, form: 'excerpt' } as const;
  for (const matter of [
    { level: 'secret', regime: 'state' },
    { level: 'confidential', regime: 'state' },
    { level: 'internal', regime: 'own' },
  ] as const)
    expect(rolesFor({ matter, taking })).toEqual(expect.arrayContaining(['leader_in_charge', 'originator']));
});

test('what is reprinted, photographed or recorded needs whom a copy needs; a cipher telegram or a top secret paper never is', () => {
  const refused = (patch: Partial<CopyAsk>) => judge(rules, { ...base, ...patch }, law).findings.map((one) => one.rule);
  for (const form of ['reprint', 'photo', 'recording'] as const) {
    const taking = { ...base.taking, form };
    expect(rolesFor({ taking })).toEqual(rolesFor({}));
    expect(refused({ taking })).toEqual([]);
    expect(refused({ ...topSecret, taking })).toEqual(['top-secret-form']);
    for (const exception of ['never', 'registry_only', 'excerpt']) {
      const settings = under({ 'CARRIER-028.cipher_telegram_exception': exception });
      expect(refused({ ...settings, taking: { ...cipher, form } })).toEqual(['cipher']);
    }
  }
});

test('an approval is void once the mark of what it was given for changes', () => {
  expect(approval({ ...base, document: document({ mark: '机密★20年' }) })?.content).not.toBe(approval(base)?.content);
  expect(approval({ ...base, wanted: { ...wanted, make_by: '2026-06-30' } })?.until).toBe('2026-06-30T15:59:59.999Z');
});
