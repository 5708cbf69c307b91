import { expect, test } from 'vitest';
import { resolveSettings } from '#kernel/parameter.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { marking } from '#test/kit/classification-facts.ts';
import { asked as guarded, signers } from '#test/kit/guards.ts';
import { describeRules, ordinary, regulation } from '#test/kit/rules.ts';
import { copiesWanted } from '../../rules/ordered.ts';
import { approval, causes, type PrintAsk, rules } from './rules.ts';

const received = document({ source: 'superior' });
const under = (own: Record<string, null | string[]>) => ({
  settings: resolveSettings(regulation, { profile: 'strict', own, on: '2026-03-02' }),
});
const ofTopSecret = { document: received, matter: { level: 'top_secret', regime: 'state' } } as const;
const base: PrintAsk = {
  ...ordinary,
  input: {
    document: 'doc',
    recipients: [{ unit: '甲局', copies: 3 }],
    kept: 1,
    purpose: '转发',
    collect_by: '2026-03-06',
  },
  marking: null,
  taking: { kinds: ['paper_document'], source: 'superior', issuers: ['试验省某厅'], form: 'reprint' },
  today: '2026-03-02',
  document: document({ source: 'own' }),
  matter: { level: 'secret', regime: 'state' },
  label: { level: 4, regime: 'state', scope: ['all'], barred: [] },
};
const ofOthers = base.taking;
const cipher = { ...ofOthers, kinds: ['cipher_telegram'] } as const;

describeRules('making.request-print', guarded(rules, causes), base, {
  marked: { document: document({ status: 'draft' }) },
  'level-fixed': { document: document({ status: 'draft', level: 1, regime: 'own', mark: '' }) },
  'text-marked': { marking: marking({ borne: false }) },
  cipher: { document: received, taking: cipher },
  'cipher-in-registry': { document: received, taking: cipher, matter: { level: 'confidential', regime: 'state' } },
  'top-secret-form': ofTopSecret,
  'one-originator': { ...ofTopSecret, taking: { ...ofOthers, form: 'copy', issuers: ['甲厅', '乙厅'] } },
  'never-CARRIER-026': { document: received, ...under({ 'CARRIER-026.approval': null }) },
  'never-CARRIER-027': { document: received, ...under({ 'CARRIER-027.scheme': null }) },
  'never-CARRIER-028': { ...ofTopSecret, ...under({ 'CARRIER-028.exception': null }) },
  'never-COMPANY-003': {
    document: received,
    matter: { level: 'secret', regime: 'company' },
    ...under({ 'COMPANY-003.approver': null }),
  },
  'never-CARRIER-036': under({ 'CARRIER-036.approval': null }),
  'never-CARRIER-040': under({ 'CARRIER-040.approval': null }),
  purpose: { document: received, input: { ...base.input, purpose: '' } },
  'collect-by': { document: received, input: { ...base.input, collect_by: null } },
  'make_by-in-window': { document: received, input: { ...base.input, make_by: '2026-03-01' } },
  'collect_by-in-window': { document: received, input: { ...base.input, collect_by: '2026-03-01' } },
  registered: { document: document({ register_no: null }) },
  recipients: { input: { ...base.input, recipients: [...base.input.recipients, ...base.input.recipients] } },
});

const signed = signers(approval, causes);

test('the approval binds to what is printed for whom', () => {
  expect(copiesWanted(base.input)).toBe(4);
  expect(signed(base)).toEqual(['drafter', 'dept_head', 'leader_in_charge']);
  const wider = approval({ ...base, input: { ...base.input, kept: 2 } });
  expect(wider.content).not.toBe(approval(base).content);
});

test('those who agree to copying another body’s paper agree to its reprinting and passing on', () => {
  const roles = (patch: Partial<PrintAsk>) => signed({ ...base, document: received, ...patch });
  expect(roles({})).toEqual(['drafter', 'dept_head', 'leader_in_charge']);
  expect(roles({ ...ofTopSecret, taking: { ...ofOthers, form: 'copy' } })?.at(-1)).toBe('originator');
  expect(roles({ matter: { level: 'secret', regime: 'company' } })).toContain('principal');
  const until = approval({ ...base, document: received, input: { ...base.input, make_by: '2026-03-04' } });
  expect(until?.content).not.toBe(approval({ ...base, document: received })?.content);
  const later = approval({ ...base, document: received, input: { ...base.input, collect_by: '2026-03-09' } });
  expect(later?.content).not.toBe(approval({ ...base, document: received })?.content);
});

test('a public paper needs the signature of CARRIER-036 only', () => {
  const matter = { level: 'public', regime: 'own' } as const;
  expect(signed({ ...base, matter })).toEqual(['drafter', 'dept_head']);
});
