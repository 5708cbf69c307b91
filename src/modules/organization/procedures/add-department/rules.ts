import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { accountKeepers } from '../../door/keepers.ts';
import { type DepartmentName, departmentNamed } from '../../door/rules/department-name.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<DepartmentName, Input>()([onlyFor('SYSTEM-004', ...accountKeepers), departmentNamed]);
