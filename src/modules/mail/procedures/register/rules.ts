import type { Ask } from '#kernel/verdict.ts';
import type { RegisterFacts } from '../../facts/intake.ts';
import { unregistered } from '../../rules/intake.ts';
import { levelFixed, marked, printMarked } from '#modules/documents/door/rules/marked.ts';
import { cleared, designatedRule, openerOnly, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export const rules = [
  registryOnly,
  openerOnly,
  designatedRule<Ask<RegisterFacts, Input>>((ask) => ask.designated),
  ...cleared,
  /** A draft has no number before its level is decided. */
  marked,
  printMarked,
  levelFixed,
  unregistered,
];
