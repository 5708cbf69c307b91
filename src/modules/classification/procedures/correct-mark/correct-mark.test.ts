import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<Facts, Input> = { ...ordinary, mine: [given.obligation()], input: { document: 'doc' } };

describeRules('correct-mark', rules, base, { 'mark-to-correct': { mine: [] } });
