import { onlyFor } from '#kernel/common-rules.ts';
import { levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { cleared, mediumOffice, regimeFits } from '../../rules/keeping.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  onlyFor('DEVICE-012', ...mediumOffice),
  cleared<Ask<object, Input>>(({ input }) => levelRank[input.level]),
  regimeFits<Ask<object, Input>>(({ input: { level, regime } }) => ({ level, regime })),
]);
