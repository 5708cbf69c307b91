import type { Ask } from '#kernel/verdict.ts';
import { atDesk, copy, holder, withSetting } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, type Facts, rules } from './rules.ts';

const circulation: Facts['circulation'] = {
  unit_id: 'u',
  id: 'r1',
  document_id: 'doc',
  carrier_id: 'c1',
  readers: ['reader'],
  done: [],
  alone: true,
  agreed_level: 4,
  started_by: 'clerk',
  started_at: '2026-03-01T01:00:00.000Z',
  due_at: '2026-03-08T09:30:00.000Z',
  status: 'open',
  ended_at: null,
  note: null,
};
const base: Ask<Facts, { circulation: string; reason: string }> = {
  ...atDesk,
  circulation,
  read: [],
  copy: copy(),
  reading: false,
  round: [{ id: 'o1', clause: 'CARRIER-012', object_table: 'circulation', object_id: 'r1', cause: '' }],
  input: { circulation: 'r1', reason: '上级收回' },
};

describeRules(
  'hands.stop-circulation',
  asked(rules, causes),
  base,
  {
    registry: { actor: anybody },
    running: { circulation: { ...circulation, status: 'done' } },
    'collected-first': { reading: true },
    'stopped-for-a-reason': { input: { ...base.input, reason: '无' } },
    loanable: {
      circulation: { ...circulation, readers: ['reader', 'drafter'], done: ['reader'], alone: false },
      read: [holder()],
      settings: withSetting('CARRIER-021.approver', null),
    },
  },
  [
    {
      ...base,
      circulation: { ...circulation, readers: ['reader', 'drafter'], done: ['reader'], alone: false },
      read: [holder()],
    },
  ],
);
