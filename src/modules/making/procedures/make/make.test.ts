import { expect, test } from 'vitest';
import { resolveSettings } from '#kernel/parameter.ts';
import { type Ask, judge } from '#kernel/verdict.ts';
import type { MakeFacts } from '../../facts/printing.ts';
import { clerk, orderFacts } from '#test/kit/making-facts.ts';
import { describeRules, law, ordinary, regulation, unreadyActor } from '#test/kit/rules.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { marking } from '#test/kit/classification-facts.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

const given = input.parse({ order: 'order', printed: 6 });
const base: Ask<MakeFacts, Input> = {
  ...ordinary,
  ...orderFacts({ status: 'approved', first_no: null }),
  original: null,
  taking: { kinds: ['paper_document'], source: 'own', issuers: [], form: 'reprint' },
  place: null,
  today: '2026-03-02',
  at: ordinary.now,
  paperDay: '2026年3月2日',
  actor: clerk,
  input: given,
};

const { order } = orderFacts({ status: 'approved', first_no: null, form: 'reprint' });
/** A paper of another body, of which copies are made by the order. */
const reprint = {
  order,
  original: { id: 'copy0', pages: 1, hand: 'registry' },
  document: document({ source: 'superior' }),
  taking: { kinds: ['paper_document'], source: 'superior', issuers: ['试验省某厅'], form: 'reprint' },
  matter: { level: 'secret', regime: 'state' },
} as const;
const under = (own: Record<string, null>) => ({
  settings: resolveSettings(regulation, { profile: 'strict', own, on: '2026-03-02' }),
});
const unsigned = { order: orderFacts({ status: 'approved', first_no: null, case_id: null }).order };

test('of another body’s paper copies are made only while its copying may be agreed to', () => {
  expect(judge(asked(rules, causes), { ...base, ...reprint }, law).findings).toEqual([]);
});

describeRules('make', asked(rules, causes, 'with-its-copy', 'here', 'at-hand'), base, {
  'hands-designated': { unlisted: ['打印员'] },
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  marked: { document: document({ mark: '' }) },
  'text-marked': { marking: marking({ borne: false }) },
  'made-in-time': { order: orderFacts({ status: 'approved', first_no: null, make_by: '2026-03-01' }).order },
  'serves-still': { ...reprint, order: { ...order, collect_by: '2026-03-01' } },
  'original-here': { ...reprint, original: null },
  'not-more': { input: { ...given, printed: 7 } },
  'as-approved': { agreed: 3, document: document({ level: 4 }) },
  'not-fewer': { input: { ...given, waste: 1, waste_by: ['a', 'b'] } },
  'acted_at-in-window': { input: { ...given, acted_at: '2026-03-02T00:59:00.000Z' } },
  printer: { operator: null },
  operator: { ...reprint, operator: null },
  'agreed-CARRIER-036': unsigned,
  'agreed-CARRIER-040': unsigned,
  cipher: { ...reprint, taking: { ...reprint.taking, kinds: ['cipher_telegram'] } },
  'cipher-in-registry': {
    ...reprint,
    actor: ordinary.actor,
    matter: { level: 'confidential', regime: 'state' },
    taking: { ...reprint.taking, kinds: ['cipher_telegram'] },
  },
  'top-secret-form': { ...reprint, matter: { level: 'top_secret', regime: 'state' } },
  'never-CARRIER-026': { ...reprint, ...under({ 'CARRIER-026.approval': null }) },
  'never-CARRIER-027': { ...reprint, ...under({ 'CARRIER-027.scheme': null }) },
  'never-CARRIER-028': {
    ...reprint,
    matter: { level: 'top_secret', regime: 'state' },
    ...under({ 'CARRIER-028.exception': null }),
  },
  'never-COMPANY-003': {
    ...reprint,
    matter: { level: 'secret', regime: 'company' },
    ...under({ 'COMPANY-003.approver': null }),
  },
  'telegram-kept': { document: document({ kind: 'cipher_telegram' }), place: '1号柜' },
  registered: { ...reprint, document: document({ source: 'superior', register_no: null }) },
  pledged: { atMachine: [{ name: '文印员', unready: ['PEOPLE-005'] }] },
  trained: { atMachine: [{ name: '文印员', unready: ['PEOPLE-006'] }] },
  waste: { input: { ...given, printed: 7, waste: 1, waste_by: ['a', 'b'] }, shredders: ['甲'] },
});
