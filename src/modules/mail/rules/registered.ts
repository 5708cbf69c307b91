import type { Rule } from '#kernel/verdict.ts';
import { cleared, designatedRule, openerOnly, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Registered } from '../door/happenings.ts';

/** Who may enter what comes from outside on the books. */
export const registeredRules: readonly Rule<Registered>[] = [
  registryOnly,
  openerOnly,
  designatedRule<Registered>(({ designated }) => designated),
  ...cleared,
];
