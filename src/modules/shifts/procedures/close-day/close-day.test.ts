import type { Ask } from '#kernel/verdict.ts';
import { atDesk, holder } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { balance, closed } from '#test/kit/shift-facts.ts';
import type { CloseFacts } from '../../facts/close-day.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const taker = holder({ id: 'clerk2', roles: ['registry_clerk'] });
const base: Ask<CloseFacts, Input> = {
  ...atDesk,
  last: closed,
  lastTaker: '另一机要员',
  balance,
  taker,
  proof: null,
  input: { taker: 'clerk2', stock: 9 },
};

describeRules('shifts.close-day', rules, base, {
  registry: { actor: anybody },
  'last-taken': { last: { ...closed, status: 'handed' } },
  'to-another': { taker: { ...taker, id: 'clerk' } },
  'to-the-registry': { taker: holder({ id: 'reader' }) },
  'alarms-held': { balance: { ...balance, alarms: 1 } },
  'as-shown': { input: { taker: 'clerk2', stock: 8 } },
  'left-explained': { balance: { ...balance, difference: -1 } },
});
