import { brings, bringsUnasked } from '#kernel/guard.ts';
import { levelOf } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { contentStored, mediumMarked } from '../../happenings.ts';
import { borneBy } from '../../marking.ts';
import { keeperListed, within } from '../../rules/keeping.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type StoreAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  within<StoreAsk>(({ stored, regime }) => (stored === null ? null : { level: levelOf(stored), regime })),
  ...keeperListed<StoreAsk>(({ medium, keeper, listed, stored, regime }) => {
    const borne = borneBy(medium, { level: stored ?? 0, regime });
    return { matter: { level: levelOf(borne.level), regime: borne.regime }, keeper, listed };
  }),
]);

export const causes = [
  bringsUnasked(mediumMarked, 'its mark is that of all it holds, and what comes to lie on it is asked'),
  brings(contentStored, (ask: StoreAsk) => [{ ...ask, title: ask.input.title, thing: ask.medium.id }], {
    thing: 'medium',
  }),
];
