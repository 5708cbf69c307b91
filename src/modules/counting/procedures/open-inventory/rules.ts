import { rulesFor } from '#kernel/procedure.ts';
import type { OpenFacts } from '../../facts/inventory.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<OpenFacts, Input>()([{ ...registryOnly, always: true }]);
