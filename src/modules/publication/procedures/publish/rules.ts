import { asApproved, permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { publishing } from '../../permits.ts';
import { itemUnmarked, provider, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<ItemFacts, Input>;

const signed = ({ permit, item }: A) => ({ permit, unchanged: { version: item.version } });

export const rules = rulesFor<ItemFacts, Input>()([
  provider,
  unpublished,
  ...itemUnmarked,
  ...permitRules<A>(publishing, signed),
  asApproved<A>(publishing, signed),
]);
