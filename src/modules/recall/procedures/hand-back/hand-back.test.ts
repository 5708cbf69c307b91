import type { Ask } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { returnList } from '#test/kit/accounting-facts.ts';
import { atDesk, copy, refusedLeaving } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import type { HandBackFacts } from '../../facts/hand-back.ts';
import { causes, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const rules = asked(own, causes);

const input: Input = {
  list: 'l',
  recipient: '试验省某厅',
  received_by: '接收人',
  signed: true,
  channel: 'confidential_post',
  service: '机要通信',
  receipt_no: '机通0001',
};
const leaving = { ...copy(), may_go_to: ['试验省某厅'] };
const base: Ask<HandBackFacts, Input> = {
  ...atDesk,
  list: returnList,
  collected: [copy()],
  leaving: [leaving],
  strangers: [],
  open: 0,
  owed: [],
  escorts: [],
  away: [],
  listed: true,
  designated: true,
  other: { house: [], theirs: [input.recipient] },
  matter: { level: 'secret', regime: 'state' },
  label: { level: 4, regime: 'state', scope: ['duty:registry'], barred: [] },
  input,
};

describeRules('recall.hand-back', rules, base, {
  ...refusedLeaving(input, leaving),
  registry: { actor: anybody },
  'in-registry': { leaving: [{ ...leaving, hand: 'person' }] },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-02-20T01:00:00.000Z' } },
  'bears-mark': { leaving: [{ ...leaving, mark: '' }] },
  'own-stays': { leaving: [{ ...leaving, source: 'own' }] },
  packed: { leaving: [{ ...leaving, source: 'own' }] },
  recipient: { input: { ...input, recipient: '' } },
  signed: { input: { ...input, signed: false } },
  'other-side-signs': { input: { ...input, received_by: base.actor.name } },
  'list-open': { list: { ...returnList, status: 'closed' } },
  collected: { collected: [] },
  'as-collected': { strangers: ['c9'] },
});
