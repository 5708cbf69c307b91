import { letter } from '#test/kit/evidence-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { describeRules, misnamed, ordinary, scoping, unreadyActor } from '#test/kit/rules.ts';
import type { ReceiveAsk } from '../../rules/intake.ts';
import { causes, rules as own } from './rules.ts';
import { input } from './schema.ts';

/** What comes in has no number yet. */
const rules = asked(own, causes, 'unregistered');
const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };
const timed = {
  level: 'top_secret',
  regime: 'state',
  period: { kind: 'years', years: 30 },
  span: 30,
  over: false,
} as const;
const base: ReceiveAsk = {
  ...ordinary,
  actor: clerk,
  input: input.parse({
    source: 'superior',
    issuer: '试验省某厅',
    title: '通知',
    level: 'top_secret',
    regime: 'state',
    period: { kind: 'years', years: 30 },
    listed: '1-3',
    counted: '1-3',
    handed_by: '送件人',
    signed: true,
  }),
  matter: { level: 'top_secret', regime: 'state' },
  timed,
  designated: true,
  place: null,
  at: ordinary.now,
  other: { house: [], theirs: ['试验省某厅'] },
  ourselves: false,
  copiedHere: false,
  copiedAt: null,
  scoping,
  evidence: null,
  known: [],
  ended: false,
  due: '2026-03-02T09:30:00.000Z',
  year: '2026',
  sequence: 'classified',
  standing: {},
  codes: { type: 'carrier', from: 1_000_000_000 },
  slips: { type: 'slip', from: 1_000_000_000 },
  expiresOn: null,
};
const notice = (patch: object) => ({ ...letter, object_table: null, object_id: null, ...patch });
const having = (patch: Partial<ReceiveAsk['input']>) => ({ input: { ...base.input, ...patch } });

describeRules('receive', rules, base, {
  stamped: having({ kind: 'copy', copied_on: '2026-03-01' }),
  'not-copied-here': {
    ...having({ kind: 'audio_visual', copying_unit: '本局', copied_on: '2026-03-01' }),
    copiedHere: true,
  },
  'copied_on-in-window': having({ kind: 'copy', copying_unit: '甲厅', copied_on: '2026-03-03' }),
  'acted_at-in-window': having({ acted_at: '2026-02-20T01:00:00.000Z' }),
  'plain-title': having({ title: '机密★20年 通知' }),
  registry: { actor: { ...clerk, roles: ['dept_head'] } },
  opener: { actor: { ...clerk, roles: [] }, matter: { level: 'public', regime: 'own' } },
  designated: { designated: false },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  level: { ...having({ level: null }), matter: { level: 'public', regime: 'own' } },
  regime: having({ regime: 'own' }),
  'company-issuer': { ...having({ regime: 'company' }), matter: { level: 'secret', regime: 'company' } },
  period: having({ period: null }),
  'period-kind': { timed: { ...timed, period: { kind: 'permanent' } } },
  'period-length': { timed: { ...timed, span: 31 } },
  'named-scope': having({ scope: ['d:d1', 'all'] }),
  ...misnamed,
  'another-issuer': { ourselves: true },
  'issued_on-in-window': having({ issued_on: '2090-01-01' }),
  'not-over': { timed: { ...timed, over: true }, expiresOn: '2026-03-02' },
  'evidence-given': having({ ended_by_originator: true }),
  'evidence-of-record': { ...having({ ended_by_originator: true }), evidence: letter },
  'evidence-from-outside': { ...having({ ended_by_originator: true }), evidence: notice({ sender: '本单位' }) },
  'evidence-of-issuer': { ...having({ ended_by_originator: true }), evidence: notice({ sender: '某旅行社' }) },
  'evidence-independent': { ...having({ ended_by_originator: true }), evidence: notice({ by: clerk.id }) },
  'telegram-kept': { ...having({ kind: 'cipher_telegram' }), place: '1号柜' },
  'telegram-named': having({ title: '密码电报第3号' }),
  'return_by-in-window': having({ return_by: '2099-12-31' }),
  numbers: having({ counted: '三份' }),
  count: having({ counted: '1-2, 7' }),
  'other-side-signs': having({ handed_by: clerk.name }),
  signatures: having({ signed: false }),
  'not-revived': { ended: true },
  once: { known: [{ register_no: '密收〔2026〕3号', copy_no: 2 }] },
});
