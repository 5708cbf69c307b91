import { brings, fresh } from '#kernel/guard.ts';
import { periodSet } from '#modules/documents/door/happenings.ts';
import { plainTitle } from '#kernel/content.ts';
import { counted, dated, labelled, type ReceiveAsk, registering } from '../../rules/intake.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { copiedElsewhere } from '../../door/rules/copied.ts';
import { cleared, designatedRule, openerOnly, registryOnly } from '#modules/documents/door/rules/registry.ts';

/** As the body that decided it says. */
export const causes = [brings(periodSet, (ask: ReceiveAsk) => [{ ...ask, thing: fresh }], { how: 'taken' })];

export const rules = [
  registryOnly,
  openerOnly,
  designatedRule<ReceiveAsk>((ask) => ask.designated),
  ...cleared,
  plainTitle<ReceiveAsk>(({ input: { title }, matter }) => ({ title, matter })),
  ...labelled,
  ...dated,
  ...counted,
  ...copiedElsewhere,
  actedWithin<ReceiveAsk>(
    ({ input }) => input.acted_at,
    () => null,
  ),
  ...registering,
];
