import { onlyFor } from '#kernel/common-rules.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { NewcomerFacts } from '../../facts/newcomer.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { personMoved } from '../../door/happenings.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<NewcomerFacts, Input>()([onlyFor('SYSTEM-004', ...accountKeepers)]);

export const causes = [
  bringsUnasked(personMoved, 'a newcomer holds nothing, has no grade and is told nothing before he has one'),
];
