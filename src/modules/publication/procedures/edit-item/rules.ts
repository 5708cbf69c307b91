import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { provider, unmarked, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ItemFacts, Input>()([
  provider,
  unpublished,
  unmarked<Ask<ItemFacts, Input>>(
    ({ item, input }) => `${input.title ?? item.title}\n${input.content ?? item.content}`,
  ),
]);
