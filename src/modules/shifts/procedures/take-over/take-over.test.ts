import type { Ask } from '#kernel/verdict.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { closed } from '#test/kit/shift-facts.ts';
import type { TakeFacts } from '../../facts/take-over.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const handed = { ...closed, status: 'handed' as const, taker_id: 'clerk' };
const base: Ask<TakeFacts, Input> = { ...atDesk, close: handed, name: '机要员', owed: [], input: { close: 'y' } };

describeRules('shifts.take-over', rules, base, {
  registry: { actor: { ...anybody, id: 'clerk' } },
  'named-taker': { close: { ...handed, taker_id: 'clerk2' } },
  'not-taken-yet': { close: { ...handed, status: 'taken' } },
});
