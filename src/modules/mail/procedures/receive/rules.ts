import { plainTitle } from '#kernel/content.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { periodSet } from '#modules/documents/door/happenings.ts';
import { numbered } from '../../door/happenings.ts';
import { copiedElsewhere } from '../../door/rules/copied.ts';
import { cameIn } from '../../happenings.ts';
import { type ReceiveAsk, returnable } from '../../rules/intake.ts';

export const rules = [
  plainTitle<ReceiveAsk>(({ input: { title }, matter }) => ({ title, matter })),
  returnable,
  ...copiedElsewhere,
];

const received = (ask: ReceiveAsk) => [{ ...ask, thing: fresh }];

/** Each copy that came gets its number, its code and its first move; how long it is a secret the body that decided it says. */
export const causes = [
  brings(cameIn, received, { thing: 'carrier', to: 'registry' }),
  brings(numbered, (ask: ReceiveAsk) => [{ ...ask, thing: fresh, document: null }], { series: 'register' }),
  brings(periodSet, received, { how: 'taken' }),
];
