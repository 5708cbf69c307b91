import { brings } from '#kernel/guard.ts';
import { asApproved, permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { itemPublished } from '../../happenings.ts';
import { publishing } from '../../permits.ts';
import type { Input } from './schema.ts';

type A = Ask<ItemFacts, Input>;

const signed = ({ permit, item }: A) => ({ permit, unchanged: { version: item.version } });

export const rules = rulesFor<ItemFacts, Input>()([
  ...permitRules<A>(publishing, signed),
  asApproved<A>(publishing, signed),
]);

export const causes = [brings(itemPublished, (ask: A) => [{ ...ask, thing: ask.item.id }])];
