import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import {
  cleared,
  giverListed,
  keeperKinds,
  keeperListed,
  keepingGiven,
  mediumOffice,
  regimeFits,
} from '../../rules/keeping.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('DEVICE-012', ...mediumOffice),
  ...cleared<Ask<Facts, Input>>(({ input: { level, regime } }) => ({ level, regime })),
  giverListed<Ask<Facts, Input>>((ask) => ask),
  ...keeperListed<Ask<Facts, Input>>(({ keeper, listed, input: { level, regime } }) => ({
    matter: { level, regime },
    keeper: keeper.name,
    listed,
  })),
  regimeFits<Ask<Facts, Input>>(({ input: { level, regime } }) => ({ level, regime })),
]);

export const causes = [
  brings(roleGiven, (ask: Ask<Facts, Input>) => [keepingGiven(ask, ask.keeper, ask.matter ?? null)], keeperKinds),
];
