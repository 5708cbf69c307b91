import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = { ...atDesk, copy: copy({ hand: 'destroyed' }), strays: [], input: { carrier: 'c1' } };

describeRules('strays.report', rules, base, {
  registry: { actor: anybody },
  gone: { copy: copy() },
});
