import { levelRank } from '#kernel/label.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { type MediumMarked, mediumGiven, mediumMarked, mediumRegistered } from '../../happenings.ts';
import { cleared, giverListed, keeperKinds, keeperListed, keepingGiven } from '../../rules/keeping.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type RegisterAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  ...cleared<RegisterAsk>(({ input: { level, regime } }) => ({ level, regime })),
  giverListed<RegisterAsk>((ask) => ask),
  ...keeperListed<RegisterAsk>(({ keeper, listed, input: { level, regime } }) => ({
    matter: { level, regime },
    keeper: keeper.name,
    listed,
  })),
]);

function marked(ask: RegisterAsk): MediumMarked {
  const { level, regime } = ask.input;
  const secret = { level: levelRank[level], regime };
  return { ...ask, thing: fresh, medium: null, keeper: ask.keeper.name, bears: secret };
}

export const causes = [
  brings(mediumRegistered, (ask: RegisterAsk) => [{ ...ask, thing: fresh }], { thing: 'medium' }),
  brings(mediumMarked, (ask: RegisterAsk) => [marked(ask)], { thing: 'medium' }),
  brings(mediumGiven, (ask: RegisterAsk) => [keepingGiven(ask, ask, ask.matter ?? null)], keeperKinds),
];
