import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { readyRules } from '#kernel/ready.ts';
import type { Ask } from '#kernel/verdict.ts';
import { cleared, giverListed, keeperListed, mediumOffice, regimeFits } from '../../rules/keeping.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('DEVICE-012', ...mediumOffice),
  ...cleared<Ask<Facts, Input>>(({ input: { level, regime } }) => ({ level, regime })),
  ...readyRules<Ask<Facts, Input>>(({ keeper, matter }) => ({ person: keeper, matter })),
  giverListed<Ask<Facts, Input>>((ask) => ask),
  ...keeperListed<Ask<Facts, Input>>(({ keeper, listed, input: { level, regime } }) => ({
    matter: { level, regime },
    keeper: keeper.name,
    listed,
  })),
  regimeFits<Ask<Facts, Input>>(({ input: { level, regime } }) => ({ level, regime })),
]);
