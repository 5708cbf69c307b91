import { returnItem, returnList } from '#test/kit/accounting-facts.ts';
import {
  atDesk,
  checkedByOneself,
  collectedByOneself,
  copy,
  countedByOneself,
  out,
  refusedTakenIn,
} from '#test/kit/hands-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ScanReturnFacts } from '../../facts/recall.ts';
import { causes, rules } from './rules.ts';
import { asked } from '#test/kit/guards.ts';
import type { Input } from './schema.ts';

const input: Input = { list: 'l', carrier: 'c1' };
const held = { hand: 'person', hand_id: 'reader' } as const;
const base: Ask<ScanReturnFacts, Input> = {
  ...atDesk,
  list: returnList,
  copy: copy(held),
  out,
  item: returnItem(),
  open: 3,
  owed: [],
  desk: true,
  matter: { level: 'secret', regime: 'state' },
  label: null,
  input,
};

describeRules('recall.scan-return', asked(rules, causes, 'out'), base, {
  ...refusedTakenIn((patch, more = {}) => ({ copy: copy({ ...held, ...patch }), ...more })),
  'checked-by-another': checkedByOneself((_, more) => ({ ...more })),
  ...collectedByOneself((_, more) => ({ ...more })),
  ...countedByOneself((_, more) => ({ ...more })),
  complete: { input: { ...input, pages: 7 } },
  'list-open': { list: { ...returnList, status: 'closed' } },
  'on-list': { item: null },
  once: { item: returnItem({ status: 'collected' }), copy: copy() },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-03-02T01:00:01.000Z' } },
  here: { copy: copy({ hand: 'destroyed' }) },
});
