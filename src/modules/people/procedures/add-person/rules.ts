import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { NewcomerFacts } from '../../facts/newcomer.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<NewcomerFacts, Input>()([onlyFor('SYSTEM-004', ...accountKeepers)]);
