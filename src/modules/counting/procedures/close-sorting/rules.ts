import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { SortingFacts } from '../../facts/sorting.ts';
import { departmentSorted } from '../../happenings.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(departmentSorted, (ask: Ask<SortingFacts, Input>) => [{ ...ask, codes: ask.input.codes, thing: fresh }], {
    kind: 'sorting',
  }),
];

export const rules = rulesFor<SortingFacts, Input>()([]);
