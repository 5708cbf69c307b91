import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { ofActor, readyRules } from '#kernel/ready.ts';
import type { Ask } from '#kernel/verdict.ts';
import { type Sale, wasteSold } from '../../rules/sold.ts';
import type { Input } from './schema.ts';

/** Any heap may hold a state secret: what it does hold nobody finds who is not shown it by the books. */
const perhaps = { level: 'confidential', regime: 'state' } as const;

export const rules = rulesFor<Sale, Input>()([
  ...readyRules<Ask<Sale, Input>>(
    ({ actor, unit }) => ({ person: actor, matter: unit.secretInvolved ? perhaps : null }),
    ofActor,
  ),
]);

export const causes = [brings(wasteSold, (ask: Ask<Sale, Input>) => [{ ...ask, thing: fresh }], { thing: 'paper' })];
