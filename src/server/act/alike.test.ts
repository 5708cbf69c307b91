import { expect, test } from 'vitest';
import { levelRank } from '#kernel/label.ts';
import { type Asking, unlikeFindings } from './alike.ts';

const first: Asking = {
  case: { no: '甲〔2026〕1号', procedure: 'hands.borrow', level: levelRank.secret, content: 'a' },
  role: 'dept_head',
  seen: 'a',
  lawful: true,
  notes: [{ kind: 'asked', state: 'agreed' }],
  findings: [],
};
const rules = (one: Asking) => unlikeFindings(one, first).map(({ rule }) => rule);

test('like cases are signed together', () => expect(rules({ ...first })).toEqual([]));

test.each<[string, Partial<Asking>]>([
  ['together-lawful', { lawful: false }],
  ['together-not-top-secret', { case: { ...first.case, level: levelRank.top_secret } }],
  ['together-same-act', { case: { ...first.case, procedure: 'hands.carry-out' } }],
  ['together-same-step', { role: 'leader_in_charge' }],
  ['together-no-objection', { notes: [{ kind: 'asked', state: 'objected' }] }],
  ['together-as-confirmed', { seen: 'b' }],
])('%s', (rule, changed) => expect(rules({ ...first, ...changed })).toEqual([rule]));
