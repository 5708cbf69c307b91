import { medium } from '#test/kit/devices.ts';
import { asked } from '#test/kit/guards.ts';
import { secret } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { medium: 'm', title: '统计材料', level: 'confidential' };
const facts: Facts = { medium, keeper: '某人', listed: true, stored: 3, regime: 'state', document: null };
const base = { ...ordinary, ...facts, actor: { ...anybody, id: 'p1' }, input };

const paper = { id: 'doc', kind: 'paper_document', source: 'superior', register_no: '密收〔2026〕1号' } as const;

describeRules('devices.store-on-medium', asked(rules, causes), base, {
  keeper: { actor: anybody },
  ...unreadyActor(base.actor),
  cleared: { actor: { ...base.actor, grade_clearance: 2 } },
  'level-known': { stored: null },
  'as-titled': { input: { ...input, title: '机密★20年 方案' } },
  'keeper-designated': { stored: 5, listed: false },
  'regime-fits': { regime: 'own' },
  'one-kind': { regime: 'company' },
  registered: { document: { ...paper, register_no: null }, matter: secret },
  'not-filmed': { document: { ...paper, kind: 'cipher_telegram' } },
  'in-use': { medium: { ...medium, status: 'sealed' } },
});
