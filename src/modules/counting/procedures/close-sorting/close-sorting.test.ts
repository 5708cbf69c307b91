import type { Ask } from '#kernel/verdict.ts';
import { copy } from '#test/kit/hands-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { SortingFacts } from '../../facts/sorting.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { department: 'd1', codes: ['1 00000 00001 7'] };
const owed = { id: 'o', cause: '2026-03' } as SortingFacts['owed'];
const base: Ask<SortingFacts, Input> = {
  ...ordinary,
  actor: actorWith('dept_head'),
  departmentId: 'd1',
  owed,
  expected: [copy()],
  doomed: [],
  left: { filed: 0, returned: 0 },
  input,
};

describeRules('counting.close-sorting', asked(rules, causes), base, {
  'own-department': { actor: { ...anybody, departmentId: 'd1' } },
  'own-things': { expected: [] },
  due: { owed: null },
  'each-seen': { input: { ...input, codes: [] } },
});
