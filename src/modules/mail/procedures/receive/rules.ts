import { brings, fresh } from '#kernel/guard.ts';
import { periodSet } from '#modules/documents/door/happenings.ts';
import { plainTitle } from '#kernel/content.ts';
import { counted, dated, labelled, type ReceiveAsk, registering } from '../../rules/intake.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { copyRegistered } from '../../door/happenings.ts';
import { copiedElsewhere } from '../../door/rules/copied.ts';

export const rules = [
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

const received = (ask: ReceiveAsk) => [{ ...ask, thing: fresh }];

/** Each copy that came gets its number, its code and its first move; how long it is a secret the body that decided it says. */
export const causes = [
  brings(copyRegistered, received, { thing: 'carrier', to: 'registry' }),
  brings(periodSet, received, { how: 'taken' }),
];
