import { rulesFor } from '#kernel/procedure.ts';
import { petitionStaff } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([petitionStaff]);
