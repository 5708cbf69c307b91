import { asApproved, permitRules } from '#kernel/permit.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { itemUnmarked, provider, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<ItemFacts, Input>;

const signed = ({ permit, item }: A) => ({ permit, unchanged: { version: item.version } });

export const rules = rulesFor<ItemFacts, Input>()([
  provider,
  unpublished,
  ...itemUnmarked,
  ...permitRules<A>('PUBLISH-001', signed),
  asApproved<A>('PUBLISH-001', signed),
]);
