import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { OrderFacts } from '../../door/facts/order.ts';
import { say } from '../../phrases/making.ts';
import { actedWithin, lastMove } from '#modules/documents/door/rules/acted.ts';
import { addsUp, allot } from '../../rules/allotment.ts';
import { inRegistry } from '#modules/documents/door/rules/in-registry.ts';
import { parcelNumbered } from '../../happenings.ts';
import { passedOnWithLeave, servesStill } from '../../door/rules/reprint.ts';
import { cleared, listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type DistributeAsk = Ask<OrderFacts, Input>;

const outside = ({ order, input }: DistributeAsk) =>
  allot(order, input.parcels)
    .parcels.map((one) => one.unit)
    .filter((unit) => !order.recipients.some((one) => one.unit === unit));

export const causes = [
  brings(parcelNumbered, (ask: DistributeAsk) => [{ ...ask, thing: fresh }], { series: 'outgoing' }),
];

export const rules = rulesFor<OrderFacts, Input>()([
  registryOnly,
  ...cleared,
  listedHands<DistributeAsk>(),
  passedOnWithLeave<DistributeAsk>(({ order }) => order.form),
  servesStill<DistributeAsk>(({ order, input }) => ({ collectBy: order.collect_by, at: input.acted_at })),
  {
    id: 'range',
    clause: 'CARRIER-009',
    kind: 'denied',
    broken: (ask) => outside(ask).length > 0,
    says: (ask) => say('outside-range', { unit: outside(ask).join('、') }),
    remedy: () => say('outside-range.remedy'),
  },
  {
    id: 'checked',
    clause: 'CARRIER-042',
    kind: 'fields',
    always: true,
    fields: ['checked'],
    broken: ({ input }) => !input.checked,
    says: () => say('not-checked'),
    remedy: () => say('not-checked.remedy'),
  },
  {
    id: 'made',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: ({ order }) => order.status !== 'made',
    says: ({ order }) => say(order.status === 'approved' ? 'not-made' : 'distributed-already'),
    remedy: ({ order }) => say(order.status === 'approved' ? 'not-made.remedy' : 'distributed-already.remedy'),
  },
  {
    id: 'counts',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: ({ order, input }) => order.status === 'made' && !addsUp(order, allot(order, input.parcels)),
    says: ({ order, input }) => {
      const { parcels, kept } = allot(order, input.parcels);
      const distributed = parcels.reduce((sum, one) => sum + one.numbers.length, 0);
      return say('counts-differ', { made: order.copies, distributed, kept: kept.length });
    },
    remedy: () => say('counts-differ.remedy'),
  },
  inRegistry,
  actedWithin<DistributeAsk>(
    ({ input }) => input.acted_at,
    ({ copies }) => lastMove(copies),
  ),
]);
