import type { Ask } from '#kernel/verdict.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { SortingFacts } from '../../facts/sorting.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { department: 'd1', kept: 3, filed: 0, returned: 1, listed: 0 };
const owed = { id: 'o', cause: '2026-03' } as SortingFacts['owed'];
const base: Ask<SortingFacts, Input> = {
  ...ordinary,
  actor: actorWith('dept_head'),
  departmentId: 'd1',
  owed,
  input,
};

describeRules('carriers.close-sorting', rules, base, {
  'own-department': { actor: { ...anybody, departmentId: 'd1' } },
  counts: { input: { department: 'd1', kept: 3 } },
  due: { owed: null },
});
