import type { Ask } from '#kernel/verdict.ts';
import { copy, holder, refusedHolders } from '#test/kit/hands-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { ImportFacts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const clerk = { ...ordinary.actor, roles: ['registry_clerk'] as const };

const stamp = { kind: 'copy', issued_on: '2026-01-05', copying_unit: '试验省某厅', copied_on: '2026-02-01' } as const;

const secret = { level: 'secret', regime: 'state' } as const;
const came = { matter: secret, issuer: '试验省某厅', ours: false, came: '2026-02-27', opened: '2026-03-02' };
const titled = { matter: secret, title: '关于密级变更的通知', kind: 'paper_document' } as const;
const held = (patch: Partial<Holder> = {}, more: object = {}) => [
  { matter: secret, holder: holder(patch), copy: copy(), ...more },
];
const told = (state: ImportFacts['told'][number]['told']) => ({ told: [{ matter: secret, told: state }] });

const base: Ask<ImportFacts, Input> = {
  ...ordinary,
  actor: clerk,
  input: { import: 'job' },
  matter: { level: 'top_secret', regime: 'state' },
  state: 'judged',
  file: { name: '台账.xlsx', sha256: '' },
  documents: 1,
  copies: 1,
  judgedAt: '1/7',
  stamp: '1/7',
  judgement: '1/7@',
  current: true,
  designated: true,
  told: [{ matter: secret, told: 'kept' }],
  held: held(),
  named: held(),
  titled: [titled],
  copied: [{ matter: secret, stamp }],
  added: [{ matter: secret, source: 'import' }],
  came: [came],
  laid: [{ matter: secret, kind: 'cipher_telegram', place: '机要室' }],
  before: null,
  undisturbed: true,
  standing: {},
  numbers: {},
  run: null,
  part: null,
  codes: { type: 'carrier', from: 1_000_000_000 },
};

describeRules('import', rules, base, {
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  designated: { designated: false },
  judged: { state: 'headings' },
  something: { documents: 0 },
  unchanged: { stamp: '1/8' },
  'destroyed-by-act': told('destroyed'),
  'archived-by-act': told('archived'),
  'sent-by-act': told('in_transit'),
  'carried-by-act': told('carried_out'),
  stamped: { copied: [{ matter: secret, stamp: { ...stamp, copying_unit: null } }] },
  'copied_on-in-window': { copied: [{ matter: secret, stamp: { ...stamp, copied_on: '2026-03-03' } }] },
  'own-printed': { added: [{ matter: secret, source: 'own' }] },
  'counted-here': { added: [{ matter: secret, source: 'superior' }] },
  'company-issuer': { came: [{ ...came, matter: { level: 'secret', regime: 'company' } }] },
  'received-before': { came: [{ ...came, came: '2026-03-02' }] },
  'decided-before': { came: [{ ...came, ours: true, came: null }] },
  'lost-by-report': told('missing'),
  ...refusedHolders((patch) => ({ held: held(patch) })),
  'holder-designated': {
    held: held({}, { matter: { level: 'top_secret', regime: 'state' }, copy: copy({ level: 5 }) }),
  },
  entitled: {
    held: held(
      { grade_clearance: 3 },
      { matter: { level: 'secret', regime: 'company' }, copy: copy({ regime: 'company' }) },
    ),
  },
  'named-reader': { held: held({}, { copy: copy({ cipher: true }) }) },
  'named-in-scope': { named: held({ tokens: [] }) },
  'named-graded': { named: held({ grade_clearance: 3 }) },
  'named-in-post': { named: held({ state: 'left' }) },
  'named-pledged': { named: held({ unready: ['PEOPLE-005'] }) },
  'named-trained': { named: held({ unready: ['PEOPLE-006'] }) },
  'named-entitled': {
    named: held(
      { grade_clearance: 3 },
      { matter: { level: 'secret', regime: 'company' }, copy: copy({ regime: 'company' }) },
    ),
  },
  'plain-title': { titled: [{ ...titled, title: '机密★20年 关于某事的通知' }] },
  'telegram-named': { titled: [{ ...titled, title: '密码电报第3号' }] },
  'telegram-kept': { laid: [{ matter: secret, kind: 'cipher_telegram', place: '1号柜' }] },
});
