import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { OrderFacts } from '../../door/facts/order.ts';
import { actedWithin, lastMove } from '#modules/documents/door/rules/acted.ts';
import { inRegistry } from '#modules/documents/door/rules/in-registry.ts';
import { parcelNumbered, parcelsPacked } from '../../happenings.ts';
import { passedOnWithLeave, servesStill } from '../../door/rules/reprint.ts';
import { cleared, listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type DistributeAsk = Ask<OrderFacts, Input>;

export const causes = [
  brings(parcelNumbered, (ask: DistributeAsk) => [{ ...ask, thing: fresh }], { series: 'outgoing' }),
  brings(
    parcelsPacked,
    (ask: DistributeAsk) => {
      const { parcels, checked } = ask.input;
      return [{ ...ask, parcels, checked, thing: fresh }];
    },
    { to: 'unit', how: 'packed' },
  ),
];

export const rules = rulesFor<OrderFacts, Input>()([
  registryOnly,
  ...cleared,
  listedHands<DistributeAsk>(),
  passedOnWithLeave<DistributeAsk>(({ order }) => order.form),
  servesStill<DistributeAsk>(({ order, input }) => ({ collectBy: order.collect_by, at: input.acted_at })),
  inRegistry,
  actedWithin<DistributeAsk>(
    ({ input }) => input.acted_at,
    ({ copies }) => lastMove(copies),
  ),
]);
