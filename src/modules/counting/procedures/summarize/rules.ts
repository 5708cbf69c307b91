import { rulesFor } from '#kernel/procedure.ts';
import type { SummaryFacts } from '../../facts/summary.ts';
import { stillOpen, wholeList } from '../../rules/counting.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<SummaryFacts, Input>()([{ ...registryOnly, always: true }, stillOpen, wholeList]);
