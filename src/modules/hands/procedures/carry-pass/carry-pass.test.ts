import { atDesk, copy, journey, request } from '#test/kit/hands-facts.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Journey } from '../../facts/journey.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base: Ask<Journey, unknown> = { ...atDesk, request, journey, copies: [copy()], input: { carry_out: 'j1' } };

describeRules('hands.carry-pass', rules, base, {
  approved: { journey: null, request: { ...request, status: 'open' } },
  'not-outgrown': { journey: { ...journey, levels: { c1: 3 } }, copies: [copy({ level: 4 })] },
  granted: { journey: null, request: { ...request, status: 'refused' } },
});
