import type { Ask } from '#kernel/verdict.ts';
import type { RegisterFacts } from '../../facts/intake.ts';
import { unregistered } from '../../rules/intake.ts';
import { levelFixed, marked, printMarked } from '../../rules/making.ts';
import { cleared, designatedRule, openerOnly, registryOnly } from '../../rules/registry.ts';
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
