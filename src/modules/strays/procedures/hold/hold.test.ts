import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { stray } from '#test/kit/stray-facts.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { StrayFacts } from '../../door/stray-facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<StrayFacts, Input> = {
  ...atDesk,
  stray: stray(),
  copy: copy({ hand: 'destroyed' }),
  input: { stray: 's', held_where: '1号柜' },
};

describeRules('strays.hold', rules, base, {
  registry: { actor: anybody },
  'to-be-held': { stray: stray({ status: 'held' }) },
  'worth-holding': { stray: stray({ kind: 'misplaced' }) },
  'where-said': { input: { stray: 's' } },
});
