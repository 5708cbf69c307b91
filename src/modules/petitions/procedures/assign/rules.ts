import { rulesFor } from '#kernel/procedure.ts';
import type { Reach } from '../../facts.ts';
import { notTheAccused, petitionStaff } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Reach, Input>()([petitionStaff, notTheAccused]);
