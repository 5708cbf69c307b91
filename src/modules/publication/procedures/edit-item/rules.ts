import { rulesFor } from '#kernel/procedure.ts';
import type { ItemFacts } from '../../facts.ts';
import { provider, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ItemFacts, Input>()([provider, unpublished]);
